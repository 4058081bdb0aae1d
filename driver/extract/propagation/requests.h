// Outgoing requests and messages: which spans are around one, and whether it
// may do without a context.
#pragma once

#include "draft/draft.h"

namespace spantidy::extract {

// A function that names a header of a trace puts it in, or takes it out.
void readHandwork(Draft &D, Body &B);

// Calls that leave the process, with the carriers that they send.
void readRequests(Draft &D, Body &B);

} // namespace spantidy::extract
