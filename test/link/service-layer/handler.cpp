#include "service.h"

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

namespace shop {

namespace trace = opentelemetry::trace;

static opentelemetry::nostd::shared_ptr<trace::Span> start(const char *name) {
  return trace::Provider::GetTracerProvider()->GetTracer("shop")->StartSpan(name);
}

void measured(const char *name, const std::function<void()> &work) {
  trace::Scope scope(start(name));
  work();
}

void audit(int) {}

// It passes on what it is called under.
static void forward(OrderService &orders, int id) {
  orders.updateOk(id);
  orders.shipOk(id);
  orders.sharedBad(id);
}

void handle(OrderService &orders, int id) {
  trace::Scope scope(start("orders.handle"));
  forward(orders, id);
}

void timer(OrderService &orders) { orders.sharedBad(0); }

void entry(OrderService &orders) { orders.createBad(1); }

} // namespace shop
