// Destructors that run where a local's life ends: nobody writes these calls,
// yet guards end spans and record on them there.
#pragma once

#include "draft/draft.h"

namespace spantidy::extract {

// Destructors of the project's guards, as calls at the ends of their locals.
void readDestructors(Draft &D, Body &B);

} // namespace spantidy::extract
