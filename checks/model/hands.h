// In whose hands a span is: a start, a parameter, a member of the object or a
// local names it. The same hands have the same span until somebody puts another one there.
#pragma once

#include "moment.h"

namespace spantidy::model {

// Do both mean the same span, or the same hands?
bool areSameHands(const Subject &A, const Subject &B);
// They do, or two members of one object are not told apart.
bool maybeSameHands(const Subject &A, const Subject &B);

// Can other code get at it, as an object has it?
bool isInObject(const Subject &S, Ref<Function> In, const Unit &U);

// May the hands have another span at the later moment than at the earlier one?
bool mayChange(const Subject &Hands, Moment Earlier, Moment Later,
               const Unit &U);

// The ends that every way to the moment leads through, with the same span in the
// same hands since. None: it may not have ended there.
std::vector<const Deed *> endsBefore(const Subject &Hands, Moment At,
                                     const Unit &U);

// Where the span is taken out of the variable that names it, if every way to the
// moment leads through there and none puts another one in since, or asks.
std::vector<const Deed *> movesBefore(const Subject &Through, Moment At,
                                      const Unit &U);

} // namespace spantidy::model
