// Edits that take away what is done to a span, or a part of it.
#pragma once

#include "lists.h"

namespace spantidy::extract {

// Could E be written in front of Before as it is, or left out? Literals, and what was
// declared before it; calls only of functions that just look.
bool isAtHand(const clang::Stmt *E, clang::SourceLocation Before, Draft &D);

// A statement that does nothing else.
std::optional<model::Edit> withoutStatement(Draft &D, const CallSite &Does,
                                            Body &B);

// One of several pairs of a braced list.
std::optional<model::Edit> withoutPair(Draft &D, const ListedPair &P);

// An argument behind others.
std::optional<model::Edit> withoutArgument(Draft &D, const CallSite &Of,
                                           const clang::Expr *Argument);

// The size of a variable or a member, in its place.
std::optional<model::Edit> bySize(Draft &D, const clang::Expr *Value);

// The only variable in the code that has a span.
std::optional<model::Place> variableAt(Draft &D, const clang::Stmt *In);

} // namespace spantidy::extract
