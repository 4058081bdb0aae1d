#include "trace_macros.h"

#include "opentelemetry/trace/provider.h"

namespace shop::detail {

namespace trace = opentelemetry::trace;

trace::Scope enter(const std::string &component, const std::string &name) {
  auto tracer = trace::Provider::GetTracerProvider()->GetTracer("shop");
  return trace::Scope(tracer->StartSpan(component + "." + name));
}

} // namespace shop::detail
