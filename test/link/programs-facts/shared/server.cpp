#include "shared/server.h"

namespace trace = opentelemetry::trace;

opentelemetry::nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("files");
}

opentelemetry::nostd::shared_ptr<trace::Span> receive(const char *name) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kServer;
  onReceive();
  return tracer()->StartSpan(name, options);
}

// A program that has this one follows contexts by itself.
Task sharedOk() {
  trace::Scope scope(tracer()->StartSpan("cart.share"));
  co_await pause_until(3);
}
