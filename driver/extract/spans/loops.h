// Spans that start anew in each turn of a loop which does next to nothing else.
#pragma once

#include "draft/draft.h"

namespace spantidy::extract {

// Of each span that starts in a loop of B.
void readLoops(Draft &D, Body &B);

} // namespace spantidy::extract
