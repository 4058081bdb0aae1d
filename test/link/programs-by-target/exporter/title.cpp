// target: exporter
#include "shared/order.h"

std::string titleOf(const Order &order) {
  return "title " + order.order_id; // finds: tracing-high-cardinality-span-name
}
