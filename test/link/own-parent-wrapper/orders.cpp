#include "spans.h"

namespace shop {

void loadOk() {
  auto span = below("order.load");
  span->End();
}

void packOk() {
  auto span = below("order.pack");
  span->End();
}

} // namespace shop
