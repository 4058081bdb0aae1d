#include "shared/order.h"

// Both programs define it for one declaration. Here, it is this one: enterTitled()
// of the header calls it.
std::string titleOf(const Order &order) {
  return "title " + order.order_id; // finds: tracing-high-cardinality-span-name "'order.order_id'"
}

std::string mottoOf(const Order &order) { return "motto " + order.order_id; }
