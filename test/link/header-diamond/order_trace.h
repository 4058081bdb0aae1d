#pragma once

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <string>

namespace shop {

struct Order {
  std::string order_id, status;
};

opentelemetry::trace::Scope enter(const std::string &name);

inline void traceOrderBad(const Order &order) {
  auto scope = enter("order " + order.order_id); // finds: tracing-high-cardinality-span-name "'order.order_id'"
}

inline void droppedBad() {
  enter("order.touch"); // finds: tracing-dropped-span "is discarded"
}

inline void traceOrderOk(bool cached) {
  auto scope = enter(cached ? "order.cached" : "order.load");
}

} // namespace shop
