// What is handed to a launcher, and is run by who launches it or waits for it.
#pragma once

#include "draft/draft.h"

namespace spantidy::extract {

// Has what launches by this entry no thread but its caller's? An executor or a
// scheduler that runs a task at once, a sender that starts where it is started,
// an executor of the project's that calls what it is given.
bool runsInPlace(Draft &D, const CallSite &Launch,
                 const rules::Function &Entry);

} // namespace spantidy::extract
