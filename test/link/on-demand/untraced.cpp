// Nothing here can matter: it is not read.
#include "names.h"
#include "tracing.h"

namespace site {

static std::string titleOf(const std::string &visitor_id) { return nameOfVisit(visitor_id); }

std::size_t lengthOf(const std::string &visitor_id) {
  return titleOf(visitor_id).size() + std::string(onlyDeclaredHere()).size();
}

} // namespace site
