// RUN: %expectations %s

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <string>

namespace trace = opentelemetry::trace;

static opentelemetry::nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("rustok");
}

void process_order_good(const std::string &order_id) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kInternal;
  auto span = tracer()->StartSpan("process_order", {{"order_id", order_id}}, options);
  auto guard = trace::Scope(span);
}

// `let _ = span.enter()` of Rust: the guard is gone before the work begins.
void process_order_bad(const std::string &order_id) {
  auto span = tracer()->StartSpan("process_order", {{"order_id", order_id}});
  trace::Scope{span}; // finds: tracing-dropped-span
}

// The span itself is gone.
void process_order_lost_bad(const std::string &order_id) {
  tracer()->StartSpan("process_order", {{"order_id", order_id}}); // finds: tracing-dropped-span
}
