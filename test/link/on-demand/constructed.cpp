#include "constructors.h"

namespace site {

void constructedBad(const std::string &visitor_id) {
  Part part("visit of " + visitor_id); // finds: tracing-high-cardinality-span-name "'visitor_id'"
}

} // namespace site
