// Which span a span is given as its parent.
#pragma once

#include "options.h"

namespace spantidy::extract {

// The parent in `options.parent = span->GetContext()`, if it is given once
// only.
void readParent(Draft &D, const clang::Expr *Given, Body &B, Start &S);

// Has a variable no span but what starts at Start?
bool isUnset(Draft &D, const clang::VarDecl *V, const clang::Expr *Start,
             Body &B);

} // namespace spantidy::extract
