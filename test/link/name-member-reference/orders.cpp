#include "telemetry.h"

namespace shop {

namespace trace = opentelemetry::trace;

void Orders::loadBad(const std::string &order_id) {
  auto span = telemetry_.span("order.load " + order_id); // finds: tracing-high-cardinality-span-name "'order_id'"
  trace::Scope scope(span);
}

void Orders::saveBad(long number) {
  trace::Scope scope(telemetry_.span("order.save " + std::to_string(number))); // finds: tracing-high-cardinality-span-name "'number'"
}

void Orders::loadOk(const std::string &order_id) {
  auto span = telemetry_.span("order.load");
  trace::Scope scope(span);
  span->SetAttribute("order.id", order_id);
}

} // namespace shop
