// Contexts and options for starts that go from function to function.
#pragma once

#include "draft/draft.h"

namespace spantidy::extract {

void readReturned(Draft &D, Body &B);

// Options among the arguments of calls of the project's functions.
void readGivenOptions(Draft &D, Body &B);

} // namespace spantidy::extract
