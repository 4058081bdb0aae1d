// Scopes and tokens whose life is not a stretch of their thread's stack: kept
// by what lasts, moved to another thread, closed there, or never closed at all.
#pragma once

#include "draft/draft.h"

namespace spantidy::extract {

// Of the whole unit.
void readStorage(Draft &D);

} // namespace spantidy::extract
