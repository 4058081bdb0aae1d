#include "tracing.h"

#include "opentelemetry/trace/provider.h"

namespace shop {

namespace trace = opentelemetry::trace;

opentelemetry::nostd::shared_ptr<trace::Span> makeSpan(const char *name) {
  return trace::Provider::GetTracerProvider()->GetTracer("shop")->StartSpan(name);
}

absl::Status endSpan(trace::Span &span, absl::Status status) {
  if (status.ok())
    span.SetStatus(trace::StatusCode::kOk);
  else
    span.SetStatus(trace::StatusCode::kError, std::string(status.message()));
  span.End();
  return status;
}

} // namespace shop
