#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

namespace trace = opentelemetry::trace;

static opentelemetry::nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("farm");
}

void typeBad(trace::Span &span) {
  span.SetAttribute("farm.cow", "Berta"); // finds: tracing-attribute-type
  span.SetAttribute("farm.cream", "much"); // finds: tracing-attribute-type "a double"
}

void milkBad() {
  auto span = tracer()->StartSpan("farm.milking", {.kind = trace::SpanKind::kConsumer}); // finds: tracing-missing-required-attribute "'farm.cow'"
  trace::Scope scope(span);
}

void milkOk() {
  auto span = tracer()->StartSpan("farm.milking", {{"farm.cow", 1}, {"farm.milk", 8.5}}, {.kind = trace::SpanKind::kConsumer});
  trace::Scope scope(span);
}
