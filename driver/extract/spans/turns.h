// Parents that a loop brings from the turn before.
#pragma once

#include "draft/draft.h"

namespace spantidy::extract {

// Of starts in loops whose parent is always the span that they gave the last time.
void readTurns(Draft &D, Body &B);

} // namespace spantidy::extract
