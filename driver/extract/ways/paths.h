// What stands where on the ways through a function: points in its control-flow
// graph, and its exits.
#pragma once

#include "draft/draft.h"

namespace spantidy::extract {

// The graph of B, if something stands in it, and its exits.
void readPaths(Draft &D, Body &B);

} // namespace spantidy::extract
