// Scopes under which nothing is done: they are closed before anything could find
// their span active.
#pragma once

#include "draft/draft.h"

namespace spantidy::extract {

void readIdle(Draft &D, Body &B);

} // namespace spantidy::extract
