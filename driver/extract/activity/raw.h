// Scopes that nobody owns: made by a `new` of their own, or released.
#pragma once

#include "draft/draft.h"

namespace spantidy::extract {

void readRaw(Draft &D, const CallSite &Site, Body &B);

} // namespace spantidy::extract
