#include "steps.h"

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <stdexcept>

namespace shop {

namespace trace = opentelemetry::trace;

static opentelemetry::nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop");
}

void told(long cents) {
  trace::Scope scope(tracer()->StartSpan("told"));
  if (cents < 0)
    throw std::invalid_argument("cents"); // finds: tracing-unrecorded-error
}

void untold(long cents) {
  trace::Scope scope(tracer()->StartSpan("untold"));
  if (cents < 0)
    throw std::invalid_argument("cents"); // finds: tracing-unrecorded-error "span 'untold'"
}

void passed(long cents) {
  trace::Scope scope(tracer()->StartSpan("passed"));
  if (cents < 0)
    throw std::invalid_argument("cents"); // finds: tracing-unrecorded-error
}

} // namespace shop
