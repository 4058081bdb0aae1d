// Objects that gather options for the span that they start: what their methods put
// into a data member of such.
#pragma once

#include "draft/draft.h"

namespace spantidy::extract {

void readOptionSettings(Draft &D, Body &B);

} // namespace spantidy::extract
