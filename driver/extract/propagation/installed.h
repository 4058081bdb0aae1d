// What a process has one of, for all its spans, and who asks for it.
#pragma once

#include "draft/draft.h"

namespace spantidy::extract {

void readInstalled(Draft &D, Body &B);

} // namespace spantidy::extract
