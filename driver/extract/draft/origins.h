// Where contexts come from: another process, whatever is active here, or a
// function of the project, of which link knows what it returns.
#pragma once

#include "draft/draft.h"

namespace spantidy::extract {

// Of a context, or of the span's that is taken from it.
bool isContext(Draft &D, clang::QualType T);

model::Origin originOf(Draft &D, const clang::Expr *Context, Body &B);

// Of one of the two.
model::Origin eitherOf(const model::Origin &A, const model::Origin &B);

} // namespace spantidy::extract
