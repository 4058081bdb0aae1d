// Where spans begin: calls of the vocabulary, and calls of the project's own
// functions whose result may be a span that they started.
#pragma once

#include "draft/draft.h"

namespace spantidy::extract {

// Spans that B starts, and calls that may return one.
void readStarts(Draft &D, Body &B);

} // namespace spantidy::extract
