#include "trace.h"

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/tracer.h"

namespace shop {

SpanPtr step(const char *name) {
  return opentelemetry::trace::Provider::GetTracerProvider()->GetTracer("shop")->StartSpan(name);
}

SpanPtr current() { return opentelemetry::trace::Tracer::GetCurrentSpan(); }

} // namespace shop
