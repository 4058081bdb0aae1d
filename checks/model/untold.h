// Errors that a span hears nothing of, though it is its function's to tell it.
#pragma once

#include "unit.h"

namespace spantidy::model {

struct LeavingError {
  const Outcome *What;
  Place At;
};

struct Untold {
  std::optional<Span>
      On;      // as it is where they leave; none: that of an object whose
               // method has made it active
  Place Since; // its start, or where it is made active
  std::vector<LeavingError> Errors; // at least one, in the order of the source
};

// What leaves the extent of a span, or is held up in it.
// `withSpan("name", [&](Span &span) { .. })`: and those of lambdas that a function
// gives its span, and does no more; of a lambda that alone uses a span that it has
// captured; and those that leave a method which tells the span of its object of
// others. NegativeToo: a negative number is an error.
std::vector<Untold> untoldErrors(bool NegativeToo, const Unit &U);

} // namespace spantidy::model
