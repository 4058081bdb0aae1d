// References to spans: no other span can take the place of one.
#pragma once

#include "draft.h"

namespace spantidy::extract {

// The index, as in values, of the parameter `Span &span` that an expression is, of the
// function or of one around it. Its class is abstract: nothing can be put into it.
std::optional<unsigned> referenceOf(Draft &D, const clang::Expr *E, Body &B);

} // namespace spantidy::extract
