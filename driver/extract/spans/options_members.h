// Data members that keep options for starts: all that the unit writes into them.
#pragma once

#include "draft/draft.h"

namespace spantidy::extract {

void readOptionsMembers(Draft &D);

} // namespace spantidy::extract
