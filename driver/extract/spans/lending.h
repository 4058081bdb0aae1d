// Whether a span is put to more than its own methods. One that is may be
// active, or the parent of another, by whoever got it.
#pragma once

#include "draft/draft.h"

namespace spantidy::extract {

// Of each span that B starts, and of its parameters.
void readLending(Draft &D, Body &B);

// Edits that would make spans active which nobody makes so; behind the scopes.
void readActivations(Draft &D, Body &B);

} // namespace spantidy::extract
