#include "tracing.h"

#include <string>

namespace shop {

namespace trace = opentelemetry::trace;

struct Order {
  std::string order_id, status;
};

void loadBad(const Order &order) {
  auto span = startSpan("order.load " + order.order_id); // finds: tracing-high-cardinality-span-name "span name depends on 'order.order_id', which is unbounded"
  trace::Scope scope(span);
}

void localBad(const std::string &customer_id) {
  std::string name = "customer.load ";
  name += customer_id; // finds: tracing-high-cardinality-span-name "'customer_id'"
  trace::Scope scope(startSpan(name));
}

void emailBad(const std::string &email) {
  trace::Scope scope(startSpan("mail.send " + email)); // finds: tracing-high-cardinality-span-name "'email'", tracing-sensitive-attribute "'email' is personal data and is recorded on a span name"
}

void genericBad() {
  trace::Scope scope(startSpan("process")); // finds: tracing-nondescriptive-span-name "'process' does not say what is done"
}

void emptyBad() {
  trace::Scope scope(startSpan("")); // finds: tracing-nondescriptive-span-name "is empty"
}

void loadOk(const Order &order) {
  auto span = startSpan("order.load");
  trace::Scope scope(span);
  span->SetAttribute("order.id", order.order_id);
}

void statusOk(const Order &order) { trace::Scope scope(startSpan("order " + order.status)); }

void choiceOk(bool cached) {
  trace::Scope scope(startSpan(cached ? "order.cached" : "order.load"));
}

void acceptedOk(const Order &order) {
  trace::Scope scope(startSpan("order.load " + order.order_id)); // NOLINT(tracing-high-cardinality-span-name)
}

} // namespace shop
