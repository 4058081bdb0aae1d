// Spans that a function ends without having started them.
#pragma once

#include "through.h"

namespace spantidy::model {

// Is it the function's business to end what it is given?
bool mayEnd(const Function &F);

// The parameter whose span it ends, though the caller wants to have it back; null: it
// is none.
const Parameter *endedForCaller(const Deed &End, const Unit &U);

// Does it end whatever span is active, where the function has made none active? What
// a helper does to the active span is told in the helper.
bool endsOthersActive(const Deed &End, const Unit &U);

} // namespace spantidy::model
