#include "order_label.h"

namespace shop {

struct Order {
  std::string order_id;
};

void sameBad(const Order &order) {
  auto scope = enter(sameLabel(order.order_id)); // finds: tracing-high-cardinality-span-name "'order.order_id'"
}

// Which of the two bodies the linker keeps is not known.
void fastOk(const Order &order) { auto scope = enter(fastLabel(order.order_id)); }

void detailedOk(const Order &order) { auto scope = enter(detailedLabel(order.order_id)); }

} // namespace shop
