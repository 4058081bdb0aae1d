// What is done under a span, as far as it tells of the span's kind.
#pragma once

#include "unit.h"

namespace spantidy::model {

// What the attributes of a span tell of its kind.
struct KindTold {
  bool Anything = false; // some tell of one
  bool Agrees = false;   // one is content with the span's
  const Attribute *Against =
      nullptr; // contradicts it, while all that tell of a
               // kind agree: the one that leaves the fewest
};
KindTold kindTold(const Unit &U, Ref<Span> Of);

// Where the kind is given, if that is in the function that starts the span; else the
// start.
const Place &kindPlace(const Unit &U, const Span &S);

// Where the span's context is sent on, by the function or by a callee that has no
// span of its own; null: nowhere, or for another span.
const Deed *sendsOn(const Unit &U, Ref<Span> Of);
// The same of a server span that only starts below other spans.
const Deed *sendsBelow(const Unit &U, Ref<Span> Of);

// The scope of an internal span of the same function that is surely its parent;
// null: there is none.
const Scope *localParent(const Unit &U, Ref<Span> Of);

} // namespace spantidy::model
