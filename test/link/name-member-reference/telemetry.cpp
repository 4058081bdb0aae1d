#include "telemetry.h"

namespace shop {

Telemetry::Telemetry(opentelemetry::nostd::shared_ptr<opentelemetry::trace::Tracer> tracer)
    : tracer_(tracer) {}

opentelemetry::nostd::shared_ptr<opentelemetry::trace::Span>
Telemetry::span(const std::string &name) {
  return tracer_->StartSpan(name);
}

} // namespace shop
