#include "macros.h"

namespace site {

void pastedBad(const std::string &visitor_id) {
  SITE_CALL(Pasted)("visit of " + visitor_id); // finds: tracing-high-cardinality-span-name "'visitor_id'"
}

} // namespace site
