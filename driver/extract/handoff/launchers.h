// Who launches what it is given, by its name and that of its class: of an
// interface, and of a class whose code is elsewhere, there is nothing else.
#pragma once

#include "draft/draft.h"

namespace spantidy::extract {

// The index of the callable argument.
std::optional<unsigned> launchedByName(Draft &D, const CallSite &Site);

// Where the function waits for what the call gives, or for its object.
std::vector<model::Point> waitsFor(Draft &D, const CallSite &Site, Body &B);

} // namespace spantidy::extract
