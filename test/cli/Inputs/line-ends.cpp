#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"
// One.
// Two.
#include <string>

namespace trace = opentelemetry::trace;

static auto tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop");
}

void load(const std::string &user_id) {
  auto span = tracer()->StartSpan("user.load " + user_id);
  trace::Scope scope(span);
}
