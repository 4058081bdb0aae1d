#include "server.h"

namespace trace = opentelemetry::trace;

static opentelemetry::nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop");
}

opentelemetry::nostd::shared_ptr<trace::Span> receive(const char *name) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kServer;
  return tracer()->StartSpan(name, options);
}

opentelemetry::nostd::shared_ptr<trace::Span> internal(const char *name) {
  return tracer()->StartSpan(name);
}

opentelemetry::nostd::shared_ptr<trace::Span> start(const char *name, trace::SpanKind kind) {
  trace::StartSpanOptions options;
  options.kind = kind;
  return tracer()->StartSpan(name, options);
}

void entryBad() {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kServer;
  auto span = tracer()->StartSpan("GET /carts", options); // finds: tracing-missing-tenant-id "span 'GET /carts' never records 'tenant_id', though others of this program do"
  trace::Scope scope(span);
}

// Which one it is depends on the caller.
opentelemetry::nostd::shared_ptr<trace::Span> either(const char *name, bool incoming) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kClient;
  if (incoming)
    options.kind = trace::SpanKind::kServer;
  return tracer()->StartSpan(name, options);
}
