#include "tracing.h"

namespace shop {
opentelemetry::nostd::shared_ptr<opentelemetry::trace::Span>
startSpan(const std::string &name) {
  return opentelemetry::trace::Provider::GetTracerProvider()->GetTracer("shop")->StartSpan(name);
}
}
