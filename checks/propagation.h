// What both checks of propagation ask.
#pragma once

#include "check.h"

#include "model/nesting.h"

#include <algorithm>

namespace spantidy {

// Is it done in the function, what is in it or around it, or by a callee? What
// another lambda beside it does says nothing.
inline bool isDone(const model::Unit &U, model::Deed::Kind What,
                   model::Ref<model::Function> In) {
  return std::any_of(U.Deeds.begin(), U.Deeds.end(), [&](const model::Deed &D) {
    return D.What == What && areNested(U, D.Function, In);
  });
}

// Does the program install something that does it for the library's calls?
inline bool isIntercepted(const model::Unit &U, const std::string &Library,
                          const char *Side) {
  return std::find(U.Intercepted.begin(), U.Intercepted.end(),
                   Library + " " + Side) != U.Intercepted.end();
}

} // namespace spantidy
