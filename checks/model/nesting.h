// Lambdas stand in functions, and in other lambdas.
#pragma once

#include "unit.h"

#include <algorithm>

namespace spantidy::model {

inline Ref<Function> outermost(const Unit &U, Ref<Function> Of) {
  while (U.Functions[Of].Outer)
    Of = *U.Functions[Of].Outer;
  return Of;
}

// Does A stand in B, or is it B?
inline bool isInside(const Unit &U, Ref<Function> A, Ref<Function> B) {
  while (A != B && U.Functions[A].Outer)
    A = *U.Functions[A].Outer;
  return A == B;
}

// One of them in the other? What two lambdas side by side do, they do apart.
inline bool areNested(const Unit &U, Ref<Function> A, Ref<Function> B) {
  return isInside(U, A, B) || isInside(U, B, A);
}

// Does the place stand in the function's text, as far as the places of others tell?
inline bool standsIn(const Place &At, Ref<Function> In, const Unit &U) {
  const Place &Here = U.Functions[In].At;
  return At.File == Here.File && Here < At &&
         std::none_of(
             U.Functions.begin(), U.Functions.end(),
             [&](const Function &Other) {
               return !Other.Outer && Here < Other.At && Other.At < At;
             });
}

// In a lambda that is only called: then what it does to a span of another function
// stands at its calls, too, and nothing more is known here.
template <typename T>
bool isDoneAtCalls(const T &Doing, Ref<Function> Of, const Unit &U) {
  return Doing.Function != Of && U.Functions[Doing.Function].OnlyCalled;
}

} // namespace spantidy::model
