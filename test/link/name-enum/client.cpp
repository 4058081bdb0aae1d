#include "method.h"

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

namespace web {

namespace trace = opentelemetry::trace;

static trace::Scope enter(const std::string &name) {
  return trace::Scope(trace::Provider::GetTracerProvider()->GetTracer("web")->StartSpan(name));
}

struct Call {
  Method method;
  long number;
  int attempt;
};

void numberBad(const Call &call) {
  auto scope = enter("call " + text(call.number)); // finds: tracing-high-cardinality-span-name "'call.number'"
}

void methodOk(const Call &call) { auto scope = enter(toString(call.method)); }

void prefixedOk(const Call &call) {
  auto scope = enter(std::string("HTTP ") + toString(call.method));
}

void attemptOk(const Call &call) { auto scope = enter("attempt " + text(call.attempt)); }

} // namespace web
