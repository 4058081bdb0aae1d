#include "lib/orders.h"

std::string stampOf(const Order &order) {
  return "stamp " + order.order_id; // finds: tracing-high-cardinality-span-name "'order.order_id'"
}
