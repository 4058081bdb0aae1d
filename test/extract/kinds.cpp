// RUN: %span_tidy dump-model %s -- -std=c++20 -I%fakes > %t.json
// RUN: %python %S/outline.py %t.json %s

#include "opentelemetry/context/propagation/text_map_propagator.h"
#include "opentelemetry/trace/context.h"
#include "opentelemetry/trace/provider.h"

#include <string>
#include <vector>

namespace trace = opentelemetry::trace;
namespace context = opentelemetry::context;

static opentelemetry::nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("t", "1");
}

struct Event {
  std::string id, traceparent;
};
struct Batch {
  std::string id;
};

void given() { auto span = tracer()->StartSpan("given", {.kind = trace::SpanKind::kClient}); }

void internal() { auto span = tracer()->StartSpan("internal", {.kind = trace::SpanKind::kInternal}); }

struct Options : trace::StartSpanOptions {
  int retries;
};

void derived() { auto span = tracer()->StartSpan("derived", Options{{.kind = trace::SpanKind::kClient}, 3}); }

void oneWay(int way) {
  trace::StartSpanOptions options;
  if (way)
    options.kind = trace::SpanKind::kClient;
  auto span = tracer()->StartSpan("one way", options);
}

void after() {
  trace::StartSpanOptions options;
  auto span = tracer()->StartSpan("before", options);
  options.kind = trace::SpanKind::kClient;
}

void chosen(trace::SpanKind kind, const trace::StartSpanOptions &options) {
  auto span = tracer()->StartSpan("kind", {.kind = kind});
  auto other = tracer()->StartSpan("options", options);
}

void extracted(context::propagation::TextMapPropagator &propagator,
               const context::propagation::TextMapCarrier &carrier, context::Context &current) {
  auto remote = propagator.Extract(carrier, current);
  auto span = tracer()->StartSpan("extracted", {.parent = trace::GetSpan(remote)->GetContext()});
}

void events(const Event &event, const Batch &batch, const std::string &message_id) {
  auto span = tracer()->StartSpan("events");
}

void linked(const trace::SpanContext &other) {
  auto span = tracer()->StartSpan("linked", {{"k", 1}}, {{other, {}}});
}

void loop(const std::vector<Event> &events) {
  for (const Event &event : events)
    auto span = tracer()->StartSpan("loop");
}

//= given: span "given" spanKind=client parent=ambient
//= internal: span "internal" spanKind=internal parent=ambient
//= derived: span "derived" spanKind=client parent=ambient
//= oneWay: span "one way" spanKind=client parent=ambient kindVaries=True
//= after: span "before" parent=ambient
//= chosen: span "kind" parent=ambient
//= chosen: span "options"
//= extracted: span "extracted" parent=explicit extracted
//= events: span "events" parent=ambient events=event.id,message_id sent=event.traceparent
//= linked: span "linked" parent=ambient linked=True
//= loop: span "loop" parent=ambient events=event.id sent=event.traceparent
//= linked: span of span 9: "k" = "1"
