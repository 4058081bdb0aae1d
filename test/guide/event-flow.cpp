// RUN: %expectations %s

// An event from who publishes it to who handles it.

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <string>

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("rustok");
}

struct Envelope {
  std::string id, tenant_id;
};

struct Bus {
  void publish(const Envelope &envelope);
};

// guide: Example 2: Event Flow Tracing, good
void create_order_good(Bus &bus, const Envelope &envelope) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kProducer;
  auto span = tracer()->StartSpan(
      "eventbus.publish", {{"tenant_id", envelope.tenant_id}, {"event.id", envelope.id}}, options);
  trace::Scope scope(span);
  bus.publish(envelope);
}

// guide: Example 2: Event Flow Tracing, bad
void create_order_bad(Bus &bus, const Envelope &envelope) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kProducer;
  auto span = tracer()->StartSpan("eventbus.publish", {{"tenant_id", envelope.tenant_id}}, options); // finds: tracing-uncorrelated-event
  trace::Scope scope(span);
  bus.publish(envelope);
}

// The dispatcher links the span to who published the event.
// guide: Event Correlation, good
void handle_good(const Envelope &envelope, const trace::SpanContext &published) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kConsumer;
  auto span = tracer()->StartSpan(
      "event_dispatch", {{"tenant_id", envelope.tenant_id}, {"event.id", envelope.id}},
      {{published, {}}}, options);
  trace::Scope scope(span);
}

// guide: Event Correlation, bad
void handle_bad(const Envelope &envelope) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kConsumer;
  auto span = tracer()->StartSpan("event_dispatch", {{"tenant_id", envelope.tenant_id}}, // finds: tracing-uncorrelated-event
                                  options);
  trace::Scope scope(span);
}
