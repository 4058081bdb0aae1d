// Results that tracing needs and nobody keeps, or keeps for nothing.
#pragma once

#include "draft/draft.h"

namespace spantidy::extract {

void readDiscards(Draft &D, Body &B);

} // namespace spantidy::extract
