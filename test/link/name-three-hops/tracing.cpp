#include "tracing.h"

namespace tracing {
opentelemetry::nostd::shared_ptr<opentelemetry::trace::Span> start(const std::string &name) {
  return opentelemetry::trace::Provider::GetTracerProvider()->GetTracer("bank")->StartSpan(name);
}
} // namespace tracing
