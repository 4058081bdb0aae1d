#include "factory.h"

namespace shop {

namespace trace = opentelemetry::trace;

void spanBad(const std::string &order_id) {
  auto span = makeSpan("order.load " + order_id); // finds: tracing-high-cardinality-span-name "'order_id'"
  trace::Scope scope(span);
}

void guardBad(const std::string &order_id) {
  auto guard = makeGuard("order.load " + order_id); // finds: tracing-high-cardinality-span-name "'order_id'"
}

void scopeBad(const std::string &order_id) {
  auto scope = activate(order_id, true); // finds: tracing-high-cardinality-span-name "'order_id'"
}

void spanOk() { trace::Scope scope(makeSpan("order.load")); }

void guardOk() { auto guard = makeGuard("order.load"); }

void scopeOk(bool traced) { auto scope = activate("order.load", traced); }

} // namespace shop
