#include "operators.h"

namespace site {

void operatorBad(const std::string &visitor_id) {
  journal() << "visit of " + visitor_id; // finds: tracing-high-cardinality-span-name "'visitor_id'"
}

} // namespace site
