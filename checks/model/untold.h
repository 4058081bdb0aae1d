// Errors that a span hears nothing of, though it is its function's to tell it.
#pragma once

#include "unit.h"

namespace spantidy::model {

// Are the span's errors its function's to record, and nobody else's?
bool isOwnersToTell(const Span &S, const Unit &U);

// One that leaves the span's extent, or is held up in it.
struct Untold {
  const Outcome *What;
  Place At;
};

// In the order of the source. NegativeToo: a negative number is an error.
std::vector<Untold> untoldErrors(Ref<Span> Of, bool NegativeToo, const Unit &U);

// `withSpan("name", [&](Span &span) { .. })`: those of lambdas that a function gives
// its span, and does no more; and those of a lambda that alone uses a span that it
// has captured. By, the same span as whoever gives the lambda has it.
struct UntoldInside {
  Span By;
  std::vector<Untold> Errors;
};
std::vector<UntoldInside> untoldInside(Ref<Span> Of, bool NegativeToo,
                                       const Unit &U);

// Those that leave a method which has made the span of its object active, and tells
// it of others; none of its own spans is open there.
struct UntoldOwn {
  const Scope *Under;
  std::vector<Untold> Errors;
};
std::vector<UntoldOwn> untoldOfOwn(bool NegativeToo, const Unit &U);

} // namespace spantidy::model
