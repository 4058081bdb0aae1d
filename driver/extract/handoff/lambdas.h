// Lambdas as callables: which of those that their function was given they run,
// and how they could carry the context of where they are made.
#pragma once

#include "draft/draft.h"

namespace spantidy::extract {

// Indices of the outermost function's parameters.
std::vector<unsigned> mentionedBy(Draft &D, Body &Lambda);

// Of all functions that the model has by now.
void readLambdas(Draft &D);

} // namespace spantidy::extract
