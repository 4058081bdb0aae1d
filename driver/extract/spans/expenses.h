// Values that cost something to make, for a span that may not be recording.
// Any condition that is not about the data itself is taken for a guard: a flag,
// a level, a call. So is one of the caller's, unless the span is started here.
#pragma once

#include "draft/draft.h"

namespace spantidy::extract {

// Records whose values cost something to make.
void readExpenses(Draft &D, Body &B);

} // namespace spantidy::extract
