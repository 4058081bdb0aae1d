// A field that is declared empty, and what is recorded for it afterwards.
#pragma once

#include "moment.h"

#include <functional>

namespace spantidy::model {

// What else is done to the same field of the same span.
struct FieldRecords {
  Moments Of;             // where it is recorded
  Moments Empty;          // where it is declared empty, too
  bool Elsewhere = false; // perhaps: by a lambda, on the active span, any key
  bool IfThere = false;   // where there is a value, it is recorded
};

// Field: with a literal key, on a span that is known.
FieldRecords recordsOf(const Attribute &Field, const Unit &U,
                       const std::function<bool(const Value &)> &IsEmpty);

// Is a value to come? One has a value of its own where others come first, or on
// other ways; and one that was not declared at the start may well be empty.
bool isPromise(const Attribute &Field, const FieldRecords &R, const Unit &U);

} // namespace spantidy::model
