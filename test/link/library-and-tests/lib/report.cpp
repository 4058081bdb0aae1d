#include "lib/orders.h"

std::string reportOf(const Order &order) {
  return "report " + order.order_id; // finds: tracing-high-cardinality-span-name "'order.order_id'"
}
