#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"
#include <string>

namespace trace = opentelemetry::trace;

static opentelemetry::nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop");
}

void load(const std::string &cart_id) {
  auto span = tracer()->StartSpan("cart.load " + cart_id);
  trace::Scope{span};
}

void silenced(const std::string &cart_id) {
  auto span = tracer()->StartSpan("cart.load " + cart_id); // NOLINT(tracing-high-cardinality-span-name)
  // NOLINTNEXTLINE(tracing-*): the scope is not wanted
  trace::Scope{span};
  // NOLINTBEGIN
  tracer()->StartSpan("cart.touch");
  // NOLINTEND
}

void checkout() {
  auto span = tracer()->StartSpan("checkout");
  trace::Scope scope(span);
}
