// A loop that records all that a request carries, whatever it is.
#pragma once

#include "draft/draft.h"

namespace spantidy::extract {

// Is the value that of each header in its turn, and nobody asks which one it is?
bool isOfEachHeader(Draft &D, const clang::Expr *Value, Body &B);

} // namespace spantidy::extract
