#include "errors.h"

#include "opentelemetry/trace/tracer.h"

namespace shop {

namespace trace = opentelemetry::trace;

void recordError(trace::Span &span, const std::exception &error) {
  span.SetAttribute("error.type", "exception");
  span.SetStatus(trace::StatusCode::kError, error.what());
}

void failCurrent(const std::string &reason) {
  trace::Tracer::GetCurrentSpan()->SetStatus(trace::StatusCode::kError, reason);
}

} // namespace shop
