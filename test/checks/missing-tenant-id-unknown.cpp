// RUN: %expectations %s

// A program that records no tenant anywhere has none, as far as entry spans go.

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

namespace trace = opentelemetry::trace;

static opentelemetry::nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop", "1.0");
}

void entryOk() {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kServer;
  auto span = tracer()->StartSpan("GET /orders", options);
  trace::Scope scope(span);
}
