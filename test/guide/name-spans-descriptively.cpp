// RUN: %expectations %s

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

namespace trace = opentelemetry::trace;

static opentelemetry::nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("rustok");
}

// guide: Name Spans Descriptively, bad
void process_bad() {
  auto span = tracer()->StartSpan("do_thing"); // finds: tracing-nondescriptive-span-name
  trace::Scope scope(span);
}

// guide: Name Spans Descriptively, good
void process_order_good() {
  auto span = tracer()->StartSpan("order.process");
  trace::Scope scope(span);
}
