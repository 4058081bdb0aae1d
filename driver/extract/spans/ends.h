// How spans end: who ends them, what is said of their outcome, and who may have
// another span from then on.
#pragma once

#include "draft/draft.h"

namespace spantidy::extract {

// Calls that end, close or replace a span, and statuses that are set.
void readEnds(Draft &D, Body &B);

// `span->End();` and the record that stands right behind it.
std::optional<model::Edit> swapOf(Draft &D, const CallSite &End, Body &B);

} // namespace spantidy::extract
