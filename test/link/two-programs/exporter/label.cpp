#include "exporter/label.h"

std::string label(const Order &order) {
  return "order " + order.order_id; // finds: tracing-high-cardinality-span-name "'order.order_id'"
}

std::string fileLabel(const Order &order) {
  return "file " + order.order_id; // finds: tracing-high-cardinality-span-name "'order.order_id'"
}
