#include "server.h"

namespace trace = opentelemetry::trace;

opentelemetry::nostd::shared_ptr<trace::Span> receive(const char *name) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kServer;
  return trace::Provider::GetTracerProvider()->GetTracer("shop")->StartSpan(name, options);
}
