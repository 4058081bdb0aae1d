// Spans and logs that attributes in front of a function ask a tool for, with what
// they record of its parameters.
#pragma once

#include "draft/draft.h"

namespace spantidy::extract {

void readInstruments(Draft &D, Body &B);

} // namespace spantidy::extract
