#include "audit.h"

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

namespace shop {

namespace trace = opentelemetry::trace;

void audit(const std::string &action, const std::string &detail) {
  auto tracer = trace::Provider::GetTracerProvider()->GetTracer("audit");
  auto span = tracer->StartSpan("audit." + action, {{"audit.detail", detail}});
  trace::Scope scope(span);
}

} // namespace shop
