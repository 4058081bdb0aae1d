#include "names.h"
#include "tracing.h"

namespace site {

void namedBad(const std::string &visitor_id) {
  inSpan(nameOfVisit(visitor_id)); // finds: tracing-high-cardinality-span-name "'visitor_id'"
}

void namedOk(bool last) { inSpan(nameOfStep(last)); }

} // namespace site
