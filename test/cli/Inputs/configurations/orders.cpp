#include "tracing.h"

namespace shop {
void load(const std::string &user_id, const std::string &email) {
  auto span =
      startSpan("load " + user_id);
  tag(*span, email);
}
}
