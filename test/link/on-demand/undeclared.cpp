#include <string>

namespace site {

// No header has it.
extern void inSpanHidden(const std::string &);

void undeclaredBad(const std::string &visitor_id) {
  inSpanHidden("visit of " + visitor_id); // finds: tracing-high-cardinality-span-name "'visitor_id'"
}

} // namespace site
