// Who is told how the work of a span has ended: by an error status, a recorded
// error, or an event or attribute that speaks of the outcome. On which span it is
// told is not always known: to be told at all counts.
#pragma once

#include "moment.h"

namespace spantidy::model {

// Where somebody is told, other than at the start of a span. Baggage and metrics
// are no part of a trace.
Moments toldOfOutcomes(const Unit &U);

// Is somebody told on a way from the start of the span to the error? OrLater: or
// on one that goes on from there.
bool isTold(const Span &S, Moment Error, bool OrLater, const Unit &U);

// Does a lambda in the function, or what it stands in, tell of an error, on a span
// that is not its own?
bool isToldNearby(Ref<Function> Of, const Unit &U);

// Is it sure to set the status with this code?
bool setsStatus(const Deed &D, StatusCode Code);

// The Ok that all ways to an error status come by, of the same span, where Ok is
// final; null: there is none.
const Deed *finalBefore(const Deed &Error, const Unit &U);

// An error status of the same span, on some way to another status of it; null: none.
const Deed *errorBefore(const Deed &Status, const Unit &U);

// Do all ways from the status on, which is no attempt of a loop, meet the other one,
// of the same span and none between them?
bool isOverwritten(const Deed &Status, const Deed &Later, const Unit &U);

} // namespace spantidy::model
