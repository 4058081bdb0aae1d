#include "tracing.h"

namespace site {

void plainBad(const std::string &visitor_id) {
  inSpan("visit of " + visitor_id); // finds: tracing-high-cardinality-span-name "'visitor_id'"
}

} // namespace site
