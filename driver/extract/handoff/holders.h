// Who has a span after its start: ownership handed on is not our business.
#pragma once

#include "draft/draft.h"

namespace spantidy::extract {

// Of each span that B starts.
void readHolders(Draft &D, Body &B);

// Does `new`, or what is released, go to a plain pointer: a local that
// nobody else has, or the caller's?
bool isInPlainPointer(Draft &D, const clang::Expr *Pointer, Body &B);

// Who has the span of a parameter when B is done.
model::Holder holderOf(Draft &D, const clang::VarDecl *V, Body &B);

} // namespace spantidy::extract
