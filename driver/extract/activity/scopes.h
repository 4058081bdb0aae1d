// When a span is active, and results of the tracing API that nobody keeps.
#pragma once

#include "draft/draft.h"

namespace spantidy::extract {

// Objects of B that make a span active while they live.
void readScopes(Draft &D, Body &B);

// Results that B must keep, and drops.
void readDiscards(Draft &D, Body &B);

} // namespace spantidy::extract
