#include "events.h"

#include "opentelemetry/context/propagation/text_map_propagator.h"
#include "opentelemetry/trace/provider.h"

namespace shop {

static opentelemetry::nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop");
}

SpanPointer startProcessing(const char *name) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kConsumer;
  return tracer()->StartSpan(name, options);
}

SpanPointer startProcessingOf(const Event &event) {
  auto span = startProcessing("orders process");
  span->SetAttribute("event.id", event.id);
  return span;
}

void tag(trace::Span &span, const Event &event) { span.SetAttribute("event.id", event.id); }

void tagType(trace::Span &span, const Event &event) { span.SetAttribute("event.type", event.type); }

void tagCurrent(const Event &event) {
  trace::Tracer::GetCurrentSpan()->SetAttribute("event.id", event.id);
}

} // namespace shop
