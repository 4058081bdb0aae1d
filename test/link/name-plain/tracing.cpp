#include "tracing.h"

namespace shop {

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;

SpanPtr startSpan(nostd::string_view name) {
  return trace::Provider::GetTracerProvider()->GetTracer("shop")->StartSpan(name);
}

} // namespace shop
