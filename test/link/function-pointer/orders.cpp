#include "naming.h"

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

namespace shop {

namespace trace = opentelemetry::trace;

static trace::Scope enter(const std::string &name) {
  return trace::Scope(trace::Provider::GetTracerProvider()->GetTracer("shop")->StartSpan(name));
}

void directBad(const Order &order) { auto scope = enter(numbered(order)); }

void directOk(const Order &order) { auto scope = enter(sorted(order)); }

// Which function it is, is decided at run time.
void installedOk(const Order &order) {
  install(order.status.empty() ? numbered : sorted);
  auto scope = enter(installed()(order));
}

void hookOk(const Hooks &hooks, const Order &order) { auto scope = enter(hooks.name(order)); }

} // namespace shop
