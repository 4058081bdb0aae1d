// What joins a span to the one that caused it, in another process or behind a
// queue: a parent that came along, or a link.
#pragma once

#include "moment.h"
#include "nesting.h"

#include <algorithm>

namespace spantidy::model {

// Is it done in the function, what is in it or around it, or by a callee? What
// another lambda beside it does says nothing.
inline bool isDone(const Unit &U, Deed::Kind What, Ref<Function> In) {
  return std::any_of(U.Deeds.begin(), U.Deeds.end(), [&](const Deed &D) {
    return D.What == What && areNested(U, D.Function, In);
  });
}

// The same, and not only after At. When another function around it, or in it, does
// it is not known.
bool mayBeDoneBefore(const Unit &U, Deed::Kind What, Moment At);

// Does the program install something that does it for the library's calls?
inline bool isIntercepted(const Unit &U, const std::string &Library,
                          const char *Side) {
  return std::find(U.Intercepted.begin(), U.Intercepted.end(),
                   Library + " " + Side) != U.Intercepted.end();
}

// Does nothing join the span to what a request brings along, though one is there?
bool ignoresIncoming(const Unit &U, Ref<Span> Of);

// Is a handler's trace that of its event: its parent came along with it, or it has
// a link to it?
bool isJoined(const Unit &U, Ref<Span> Of);

// Is its function given a context, or may it be: by an extraction, a call?
bool mayContinue(const Unit &U, Ref<Span> Of);

// Is it the id of an event of the span's that is recorded there, or may it be?
bool mayIdentify(const Attribute &A, const Unit &U,
                 const std::vector<std::string> &Keys);

} // namespace spantidy::model
