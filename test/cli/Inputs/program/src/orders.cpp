#include "tracing.h"

namespace shop {
void load(const std::string &user_id) {
  auto span =
      startSpan("load " + user_id);
}
}
