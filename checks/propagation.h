// What both checks of propagation ask.
#pragma once

#include "check.h"

#include <algorithm>

namespace spantidy {

// Does A stand in B, or is it B?
inline bool isInside(const model::Unit &U, unsigned A, unsigned B) {
  while (A != B && U.Functions[A].Outer)
    A = *U.Functions[A].Outer;
  return A == B;
}

// Is it done in the function, what is in it or around it, or by a callee? What
// another lambda beside it does says nothing.
inline bool isDone(const model::Unit &U, model::Deed::Kind What,
                   unsigned Function) {
  return std::any_of(U.Deeds.begin(), U.Deeds.end(), [&](const model::Deed &D) {
    return D.What == What && (isInside(U, D.Function, Function) ||
                              isInside(U, Function, D.Function));
  });
}

// Does the program install something that does it for the library's calls?
inline bool isIntercepted(const model::Unit &U, const std::string &Library,
                          const char *Side) {
  return std::find(U.Intercepted.begin(), U.Intercepted.end(),
                   Library + " " + Side) != U.Intercepted.end();
}

} // namespace spantidy
