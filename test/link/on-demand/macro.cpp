#include "macros.h"

void macroBad(const std::string &visitor_id) {
  SITE_STEP("visit of " + visitor_id); // finds: tracing-high-cardinality-span-name "'visitor_id'"
}
