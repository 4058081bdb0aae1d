// What the linker sees of the unit: which functions and variables it defines
// that a program has once, and which it needs of other units.
#pragma once

#include "draft/draft.h"

namespace spantidy::extract {

// Of the whole unit.
void readLinkage(Draft &D);

} // namespace spantidy::extract
