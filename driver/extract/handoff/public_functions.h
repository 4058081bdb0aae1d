// What layers are made of: functions that other code may call, traced or not.
#pragma once

#include "draft/draft.h"

namespace spantidy::extract {

// Of the whole unit.
void readPublicFunctions(Draft &D);

} // namespace spantidy::extract
