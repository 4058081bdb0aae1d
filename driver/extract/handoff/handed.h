// Calls of the project's own functions with what is handed over, and functions
// as their callers see them. Link puts the two together.
#pragma once

#include "draft/draft.h"

namespace spantidy::extract {

// What the calls hand over; by now all spans are known.
void readCalls(Draft &D, Body &B);

// What a caller sees of B: what it returns, and does with its parameters.
void readFunction(Draft &D, Body &B);

} // namespace spantidy::extract
