// What a callee does for the function that calls it stands at the call.
#pragma once

#include "moment.h"

namespace spantidy::model {

// The call of a function of the project at a moment: what is done there is done
// in the callee.
inline const Call *callAt(const Unit &U, Moment At) {
  for (const Call &C : U.Calls)
    if (At.When.known() && Moment(C) == At)
      return &C;
  return nullptr;
}

// Where it is done as the function sees it.
template <typename T> const Place &placeOf(const Unit &U, const T &Doing) {
  const Call *Through = callAt(U, Doing);
  return Through ? Through->At : Doing.At;
}

} // namespace spantidy::model
