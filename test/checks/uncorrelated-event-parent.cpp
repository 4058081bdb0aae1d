// RUN: %expectations %s

// Events that bring the publisher's context along.

#include "opentelemetry/context/propagation/text_map_propagator.h"
#include "opentelemetry/context/runtime_context.h"
#include "opentelemetry/trace/context.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <string>

namespace trace = opentelemetry::trace;
namespace context = opentelemetry::context;
namespace nostd = opentelemetry::nostd;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop", "1.0");
}

struct Event {
  std::string id, traceparent;
};

struct Message {
  std::string body;
  trace::SpanContext sender = trace::SpanContext::GetInvalid();
};

trace::SpanContext parse(const std::string &traceparent);
trace::Scope enter(const std::string &traceparent);
context::Context remote(const std::string &traceparent);

void textBad(const Event &event) {
  auto span = tracer()->StartSpan("orders process", {{"event.id", event.id}}, {.kind = trace::SpanKind::kConsumer}); // finds: tracing-uncorrelated-event "span 'orders process' has neither link nor parent, though 'event.traceparent' is at hand"
  trace::Scope scope(span);
}

void typedBad(const Message &message) {
  auto span = tracer()->StartSpan("orders process", {.kind = trace::SpanKind::kConsumer}); // finds: tracing-uncorrelated-event "'message.sender'"
  trace::Scope scope(span);
}

void bothMissingBad(const Event &event) {
  auto span = tracer()->StartSpan("orders process", {.kind = trace::SpanKind::kConsumer}); // finds: tracing-uncorrelated-event "never records 'event.id'"
}

void parentOk(const Message &message) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kConsumer;
  options.parent = message.sender;
  auto span = tracer()->StartSpan("orders process", options);
}

void linkOk(const Message &message) {
  auto span = tracer()->StartSpan("orders process", {{"event.type", "paid"}}, {{message.sender, {}}}, {.kind = trace::SpanKind::kConsumer});
}

void linkWithAttributesOk(const Message &message) {
  auto span = tracer()->StartSpan("orders process", {{"event.type", "paid"}}, {{message.sender, {{"why", "sent"}}}}, {.kind = trace::SpanKind::kConsumer});
}

#if OPENTELEMETRY_ABI_VERSION_NO >= 2
void linkedLaterOk(const Message &message) {
  auto span = tracer()->StartSpan("orders process", {.kind = trace::SpanKind::kConsumer});
  span->AddLink(message.sender, {});
}
#endif

void producerOk(const Message &message) {
  auto span = tracer()->StartSpan("orders send", {.kind = trace::SpanKind::kProducer});
}

void attachedOk(const Event &event) {
  auto token = context::RuntimeContext::Attach(remote(event.traceparent));
  auto span = tracer()->StartSpan("orders process", {{"event.id", event.id}}, {.kind = trace::SpanKind::kConsumer});
}

void activatedOk(const Event &event) {
  auto scope = enter(event.traceparent);
  auto span = tracer()->StartSpan("orders process", {{"event.id", event.id}}, {.kind = trace::SpanKind::kConsumer});
}

static void handle(const Event &event) {
  auto span = tracer()->StartSpan("orders process", {{"event.id", event.id}}, {.kind = trace::SpanKind::kConsumer});
}

void belowOk(const Event &event) {
  auto token = context::RuntimeContext::Attach(remote(event.traceparent));
  handle(event);
}

void optionsNotKnownOk(const Event &event, void (*prepare)(trace::StartSpanOptions &)) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kConsumer;
  prepare(options);
  auto span = tracer()->StartSpan("orders process", {{"event.id", event.id}}, options);
}

void passedOnOk(const Message &message, void (*link)(trace::Span &, const Message &)) {
  auto span = tracer()->StartSpan("orders process", {.kind = trace::SpanKind::kConsumer});
  link(*span, message);
}
