// Contexts that are extracted, or injected, and go nowhere from there.
#pragma once

#include "draft/draft.h"

namespace spantidy::extract {

bool isInVain(Draft &D, const CallSite &Site, const rules::Function &Entry,
              Body &B);

} // namespace spantidy::extract
