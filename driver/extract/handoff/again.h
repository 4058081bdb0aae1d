// Tasks that launch themselves anew, turn for turn, in the context of the first one.
#pragma once

#include "draft/draft.h"

namespace spantidy::extract {

// Where the lambda Run, which a function launches, calls that function again without
// end, so that it has the context which Run was given; none: it does not.
std::optional<model::Place> launchedAgain(Draft &D, Body &Run);

} // namespace spantidy::extract
