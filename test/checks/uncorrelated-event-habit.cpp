// RUN: %expectations %s

// Consumers that are joined to their events, of which others record the id all the same.

#include "opentelemetry/context/propagation/global_propagator.h"
#include "opentelemetry/context/propagation/text_map_propagator.h"
#include "opentelemetry/context/runtime_context.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <string>
#include <utility>

namespace trace = opentelemetry::trace;
namespace context = opentelemetry::context;
namespace nostd = opentelemetry::nostd;
using Carrier = context::propagation::TextMapCarrier;

static nostd::shared_ptr<trace::Tracer> tracer() { return trace::Provider::GetTracerProvider()->GetTracer("fleet"); }

struct Event {
  std::string id, kind, text;
};

static trace::StartSpanOptions remote(const Carrier &carrier, trace::SpanKind kind = trace::SpanKind::kConsumer) {
  auto now = context::RuntimeContext::GetCurrent();
  trace::StartSpanOptions options;
  options.kind = kind;
  options.parent = context::propagation::GlobalTextMapPropagator::GetGlobalPropagator()->Extract(carrier, now);
  return options;
}

void loadedOk(const Event &event, const Carrier &carrier) {
  auto span = tracer()->StartSpan("loaded process", {{"event.id", event.id}}, remote(carrier));
  trace::Scope scope(span);
}

void missedBad(const Event &event, const Carrier &carrier) {
  auto span = tracer()->StartSpan("missed process", {{"event.type", event.kind}}, remote(carrier)); // finds: tracing-uncorrelated-event (likely) "span 'missed process' never records 'event.id', though 'event.id' is at hand"
  trace::Scope scope(span);
}

void laterBad(const Event &event, const Carrier &carrier) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kConsumer;
  auto now = context::RuntimeContext::GetCurrent();
  options.parent = context::propagation::GlobalTextMapPropagator::GetGlobalPropagator()->Extract(carrier, now);
  auto span = tracer()->StartSpan("lost process", options); // finds: tracing-uncorrelated-event
  span->SetAttribute("event.bytes", static_cast<std::int64_t>(event.text.size()));
}

void parameterBad(const std::string &message_id, const Carrier &carrier) {
  auto span = tracer()->StartSpan("found process", {}, remote(carrier)); // finds: tracing-uncorrelated-event "'message_id'"
}

// Another key, with the same in it.
void otherKeyOk(const Event &event, const Carrier &carrier) {
  auto span = tracer()->StartSpan("moved process", {{"fleet.event.id", event.id}}, remote(carrier));
}

void valueOk(const Event &event, const Carrier &carrier) {
  auto span = tracer()->StartSpan("moved process", {{"subject", event.id}}, remote(carrier));
}

static void note(trace::Span &span, const Event &event) { span.SetAttribute("event.id", event.id); }
void helperOk(const Event &event, const Carrier &carrier) {
  auto span = tracer()->StartSpan("moved process", {}, remote(carrier));
  note(*span, event);
}

void noneAtHandOk(const Carrier &carrier) {
  auto span = tracer()->StartSpan("tick process", {}, remote(carrier));
}

void serverOk(const Event &event, const Carrier &carrier) {
  auto span = tracer()->StartSpan("POST /moved", {{"event.type", event.kind}}, remote(carrier, trace::SpanKind::kServer));
}
