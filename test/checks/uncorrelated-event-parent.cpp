// RUN: %expectations %s

// Events that bring the publisher's context along.

#include "opentelemetry/context/propagation/global_propagator.h"
#include "opentelemetry/context/propagation/text_map_propagator.h"
#include "opentelemetry/context/runtime_context.h"
#include "opentelemetry/trace/context.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

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
  auto span = tracer()->StartSpan("orders process", {{"event.id", event.id}}, {.kind = trace::SpanKind::kConsumer}); // finds: tracing-uncorrelated-event (likely) "span 'orders process' has neither link nor parent, though 'event.traceparent' is at hand"
  trace::Scope scope(span);
}

void typedBad(const Message &message) {
  auto span = tracer()->StartSpan("orders process", {.kind = trace::SpanKind::kConsumer}); // finds: tracing-uncorrelated-event (proof) "'message.sender'"
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

// --- whose context is extracted from the event --------------------------------------------------
struct Delivery {
  std::string id;
  std::map<std::string, std::string> headers;
};

class HeadersOfDelivery : public context::propagation::TextMapCarrier {
public:
  explicit HeadersOfDelivery(const Delivery &message) : message_(message) {}
  nostd::string_view Get(nostd::string_view key) const noexcept override {
    auto it = message_.headers.find(std::string(key));
    return it == message_.headers.end() ? nostd::string_view() : nostd::string_view(it->second);
  }
  void Set(nostd::string_view, nostd::string_view) noexcept override {}

private:
  const Delivery &message_;
};

static context::Context senderOf(const Delivery &message) {
  HeadersOfDelivery carrier(message);
  context::Context fresh;
  return context::propagation::GlobalTextMapPropagator::GetGlobalPropagator()->Extract(carrier, fresh);
}

void extractedHereOk(const Delivery &message) {
  HeadersOfDelivery carrier(message);
  context::Context fresh;
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kConsumer;
  options.parent = context::propagation::GlobalTextMapPropagator::GetGlobalPropagator()->Extract(carrier, fresh);
  auto span = tracer()->StartSpan("orders process", options);
}

void extractedByHelperOk(const Delivery &message) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kConsumer;
  options.parent = senderOf(message);
  auto span = tracer()->StartSpan("orders process", options);
}

static nostd::shared_ptr<trace::Span> startBelow(const char *name, const Delivery &message) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kConsumer;
  options.parent = senderOf(message);
  return tracer()->StartSpan(name, options);
}

void startedBelowOk(const Delivery &message) { auto span = startBelow("orders process", message); }

void attachedHereOk(const Delivery &message) {
  auto parent = senderOf(message);
  auto token = context::RuntimeContext::Attach(parent);
  auto span = tracer()->StartSpan("orders process", {.kind = trace::SpanKind::kConsumer});
}

static void process(const Delivery &message) {
  auto span = tracer()->StartSpan("orders process", {.kind = trace::SpanKind::kConsumer});
}

void attachedAboveOk(const Delivery &message) {
  auto token = context::RuntimeContext::Attach(senderOf(message));
  process(message);
}

void linkedToSenderOk(const Delivery &message) {
  auto sender = trace::GetSpan(senderOf(message))->GetContext();
  auto span = tracer()->StartSpan("orders process", {{"orders.kind", "paid"}}, {{sender, {}}}, {.kind = trace::SpanKind::kConsumer});
}

void eachBelowItsSenderOk(const std::vector<Delivery> &messages) {
  for (const Delivery &message : messages) {
    trace::StartSpanOptions options;
    options.kind = trace::SpanKind::kConsumer;
    options.parent = senderOf(message);
    auto span = tracer()->StartSpan("orders process", options);
  }
}

void givenSenderOk(const Event &event) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kConsumer;
  options.parent = parse(event.traceparent);
  auto span = tracer()->StartSpan("orders process", options);
}

void neitherBad(const Delivery &message) {
  auto span = tracer()->StartSpan("orders process", {.kind = trace::SpanKind::kConsumer}); // finds: tracing-uncorrelated-event "never records 'event.id'"
}

// Its handlers look for the id, whatever its own parent.
void sendsOnBad(const Delivery &message) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kProducer;
  options.parent = senderOf(message);
  auto span = tracer()->StartSpan("orders send", options); // finds: tracing-uncorrelated-event
}

void parentOfItsOwnBad(const Delivery &message) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kConsumer;
  options.parent = context::RuntimeContext::GetCurrent();
  auto span = tracer()->StartSpan("orders process", options); // finds: tracing-uncorrelated-event
}

// --- each of a batch ------------------------------------------------------------------------------
void batchBad(const std::vector<Event> &events) {
  auto span = tracer()->StartSpan("orders process", {.kind = trace::SpanKind::kConsumer}); // finds: tracing-uncorrelated-event "span 'orders process' has no links, though each of 'events' brings a context along"
}

void batchWithoutContextsOk(const std::vector<Delivery> &messages) {
  auto span = tracer()->StartSpan("orders process", {.kind = trace::SpanKind::kConsumer});
}

void batchProducerOk(const std::vector<Event> &events) {
  auto span = tracer()->StartSpan("orders send", {.kind = trace::SpanKind::kProducer});
}

void batchLinkedOk(const std::vector<Message> &batch) {
  std::vector<std::pair<trace::SpanContext, std::map<std::string, std::string>>> links;
  for (const Message &message : batch)
    links.emplace_back(message.sender, std::map<std::string, std::string>{});
  std::map<std::string, std::string> attributes;
  auto span = tracer()->StartSpan("orders process", attributes, links, {.kind = trace::SpanKind::kConsumer});
}
