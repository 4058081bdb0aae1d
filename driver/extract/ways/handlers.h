// Catch clauses that swallow, and the spans that are at hand where errors are.
#pragma once

#include "draft/draft.h"

namespace spantidy::extract {

// Each catch clause of the code.
void readHandlers(Draft &D, const clang::Stmt *Node, Body &B);

// Locals that have a span, and how they can be told of an error.
void readKeepers(Draft &D, Body &B);

// In front of a statement, where all holders of open spans can be named.
std::optional<model::StatementSlot> slotFor(Draft &D, const model::Outcome &O,
                                            const clang::Stmt *Before, Body &B);

// Spans that nobody ends but by hand, and where that can be written: in front of an
// exit, or where there is none before the brace.
void readEnding(Draft &D, const clang::Stmt *Exit, Body &B, model::Exit &E);

// Spans of the function whose holders are in scope at the statement.
std::vector<unsigned> openAt(Draft &D, const clang::Stmt *Node, Body &B);

} // namespace spantidy::extract
