// What is done under a span, as far as it tells of the span's kind.
#pragma once

#include "unit.h"

#include <optional>

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

// Server or Consumer, of a span that a request or an event begins: by its kind, or by
// what it records, where others of the file go on with what requests bring.
std::optional<SpanKind> entryKind(const Unit &U, Ref<Span> Of);

// Where the kind is given, if that is in the function that starts the span; else the
// start.
const Place &kindPlace(const Unit &U, const Span &S);

// What speaks against the kind of a span: either.
struct DoneAgainst {
  const Scope *Parent =
      nullptr; // an entry's, of an internal span of the function
  const Deed *Sent =
      nullptr; // the context of a span that nobody chose a kind for,
               // or of a server span that only starts below other spans
};
std::optional<DoneAgainst> doneAgainstKind(const Unit &U, Ref<Span> Of);

} // namespace spantidy::model
