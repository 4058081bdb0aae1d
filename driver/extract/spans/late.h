// Attributes that are set right after a start which could have been given them.
// Samplers decide at the start, and see nothing else.
#pragma once

#include "draft/draft.h"

namespace spantidy::extract {

// Does Set stand right after the start of the span that it is about?
void readLate(Draft &D, const CallSite &Set, const rules::Function &Entry,
              Body &B, model::Attribute &A);

} // namespace spantidy::extract
