// When a span is active.
#pragma once

#include "draft/draft.h"

namespace spantidy::extract {

// Objects of B that make a span active while they live.
void readScopes(Draft &D, Body &B);

} // namespace spantidy::extract
