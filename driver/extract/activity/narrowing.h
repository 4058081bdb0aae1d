// How a scope could end before its coroutine suspends.
#pragma once

#include "draft/draft.h"

namespace spantidy::extract {

// Braces around the scope and what follows it, up to the statement that
// suspends; nothing where that needs a variable from between them, or a line is
// not the project's to change.
std::vector<model::Edit> narrowing(Draft &D, const clang::VarDecl *Scope,
                                   Body &B);

} // namespace spantidy::extract
