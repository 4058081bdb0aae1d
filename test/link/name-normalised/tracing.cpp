#include "tracing.h"
#include "text.h"

#include "opentelemetry/trace/provider.h"

namespace shop {

namespace trace = opentelemetry::trace;

trace::Scope enter(const std::string &component, const std::string &name) {
  auto tracer = trace::Provider::GetTracerProvider()->GetTracer("shop");
  return trace::Scope(tracer->StartSpan(text::lowered(text::joined(component, name))));
}

} // namespace shop
