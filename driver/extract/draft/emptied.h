// Variables that have a span until somebody moves it out of them.
#pragma once

#include "draft.h"

namespace spantidy::extract {

// Does it take the span out of the smart pointer, on whatever way it is reached?
bool takesOut(Draft &D, const clang::DeclRefExpr *Ref, Body &B);

// Can this use of a handle put another span there, or have somebody do it?
bool mayRebind(const clang::Expr *Handle, Body &B);

// The variable of this function by which an expression names a span, if it is moved
// from somewhere, and the function itself does all that is done to it.
const clang::VarDecl *emptiedVariable(Draft &D, const clang::Expr *E, Body &B);

} // namespace spantidy::extract
