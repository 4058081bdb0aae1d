// A loop that records all that a request carries, whatever it is.
#pragma once

#include "draft.h"

namespace spantidy::extract {

// Is the value that of each header in its turn, and nobody asks which one it is?
bool isOfEachHeader(Draft &D, const clang::Expr *Value, Body &B);
// Some of them are secrets.
void markAllHeaders(model::Value &V);

} // namespace spantidy::extract
