// RUN: %expectations %s

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;

using SpanPointer = nostd::shared_ptr<trace::Span>;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop", "1.0");
}

struct Event {
  std::string id, type, order_id;
};

struct EventEnvelope {
  std::string id, tenant_id;
  Event event;
};

struct OrderMessage {
  const std::string &message_id() const;
  const std::string &body() const;
};

struct Uuid {
  std::string text;
};

struct TypedEvent {
  Uuid id;
};

void publishBad(const Event &event) {
  auto span = tracer()->StartSpan("eventbus.publish", {{"event.type", event.type}}, // finds: tracing-uncorrelated-event (likely) "span 'eventbus.publish' never records '"
                                  {.kind = trace::SpanKind::kProducer});
  trace::Scope scope(span);
}

void handleBad(const EventEnvelope &envelope) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kConsumer;
  auto span = tracer()->StartSpan("event_dispatch", options); // finds: tracing-uncorrelated-event "though 'envelope.id' is at hand"
  trace::Scope scope(span);
}

void parameterBad(const std::string &event_id) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kConsumer;
  auto span = tracer()->StartSpan("order.created process", options); // finds: tracing-uncorrelated-event "though 'event_id' is at hand"
  trace::Scope scope(span);
}

void numberBad(std::int64_t messageId) {
  auto span = tracer()->StartSpan("orders process", {.kind = trace::SpanKind::kConsumer}); // finds: tracing-uncorrelated-event "'messageId'"
}

void getterBad(const OrderMessage &msg) {
  auto span = tracer()->StartSpan("orders process", {.kind = trace::SpanKind::kConsumer}); // finds: tracing-uncorrelated-event "'msg.message_id()'"
}

void pointerBad(const Event *event) {
  auto span = tracer()->StartSpan("orders process", {.kind = trace::SpanKind::kConsumer}); // finds: tracing-uncorrelated-event "'event->id'"
}

void ownedBad(std::unique_ptr<Event> next, const std::shared_ptr<const Event> &event) {
  auto span = tracer()->StartSpan("orders process", {.kind = trace::SpanKind::kConsumer}); // finds: tracing-uncorrelated-event "'next->id'"
}

void typeTellsBad(const OrderMessage &order) {
  auto span = tracer()->StartSpan("orders send", {.kind = trace::SpanKind::kProducer}); // finds: tracing-uncorrelated-event "'order.message_id()'"
}

void localBad(const std::string &order_id) {
  Event event{"e1", "order.created", order_id};
  auto span = tracer()->StartSpan("orders send", {.kind = trace::SpanKind::kProducer}); // finds: tracing-uncorrelated-event "'event.id'"
  span->SetAttribute("order.id", order_id);
}

void otherIdBad(const Event &event) {
  auto span = tracer()->StartSpan("orders send", {{"order.id", event.order_id}}, {.kind = trace::SpanKind::kProducer}); // finds: tracing-uncorrelated-event
}

void typedIdBad(const TypedEvent &event) {
  auto span = tracer()->StartSpan("orders send", {.kind = trace::SpanKind::kProducer}); // finds: tracing-uncorrelated-event
}

void spanPerEventBad(const std::vector<Event> &events) {
  for (const Event &event : events) {
    auto span = tracer()->StartSpan("orders process", {.kind = trace::SpanKind::kConsumer}); // finds: tracing-uncorrelated-event
    trace::Scope scope(span);
  }
}

class Handler {
public:
  void runBad() {
    auto span = tracer()->StartSpan("orders process", {.kind = trace::SpanKind::kConsumer}); // finds: tracing-uncorrelated-event "'event_.id'"
    trace::Scope scope(span);
  }

private:
  Event event_;
};

void secondSpanBad(const Event &event) {
  auto first = tracer()->StartSpan("orders process", {{"event.id", event.id}}, {.kind = trace::SpanKind::kConsumer});
  auto second = tracer()->StartSpan("orders send", {.kind = trace::SpanKind::kProducer}); // finds: tracing-uncorrelated-event "'orders send'"
}

static SpanPointer startConsumer(const char *name) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kConsumer;
  return tracer()->StartSpan(name, options);
}

void wrapperBad(const Event &event) {
  auto span = startConsumer("orders process"); // finds: tracing-uncorrelated-event
  trace::Scope scope(span);
}

void atStartOk(const Event &event) {
  auto span = tracer()->StartSpan("orders send", {{"event.id", event.id}}, {.kind = trace::SpanKind::kProducer});
}

void laterOk(const EventEnvelope &envelope) {
  auto span = tracer()->StartSpan("orders process", {.kind = trace::SpanKind::kConsumer});
  trace::Scope scope(span);
  span->SetAttribute("event_id", envelope.id);
}

void conventionOk(const OrderMessage &message) {
  auto span = tracer()->StartSpan("orders process", {.kind = trace::SpanKind::kConsumer});
  span->SetAttribute("messaging.message.id", message.message_id());
}

void ownKeyOk(const Event &event) {
  auto span = tracer()->StartSpan("orders process", {.kind = trace::SpanKind::kConsumer});
  span->SetAttribute("shop.event.id", event.id);
  auto other = tracer()->StartSpan("orders process", {.kind = trace::SpanKind::kConsumer});
  other->SetAttribute("correlation", event.id);
}

static void tag(trace::Span &span, const Event &event) { span.SetAttribute("event.id", event.id); }

void helperOk(const Event &event) {
  auto span = tracer()->StartSpan("orders process", {.kind = trace::SpanKind::kConsumer});
  trace::Scope scope(span);
  tag(*span, event);
}

static void tagCurrent(const Event &event) {
  trace::Tracer::GetCurrentSpan()->SetAttribute("event.id", event.id);
}

void currentOk(const Event &event) {
  auto span = tracer()->StartSpan("orders process", {.kind = trace::SpanKind::kConsumer});
  trace::Scope scope(span);
  tagCurrent(event);
}

static SpanPointer startFor(const Event &event) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kConsumer;
  auto span = tracer()->StartSpan("orders process", options);
  span->SetAttribute("event.id", event.id);
  return span;
}

void builderOk(const Event &event) {
  auto span = startFor(event);
  trace::Scope scope(span);
}

void elsewhere(trace::Span &span, const Event &event);

void passedOnOk(const Event &event) {
  auto span = tracer()->StartSpan("orders process", {.kind = trace::SpanKind::kConsumer});
  elsewhere(*span, event);
}

SpanPointer returnedOk(const Event &event) {
  return tracer()->StartSpan("orders process", {.kind = trace::SpanKind::kConsumer});
}

void givenAttributesOk(const Event &event, const std::map<std::string, std::string> &attributes) {
  auto span = tracer()->StartSpan("orders process", attributes, {.kind = trace::SpanKind::kConsumer});
}

void unknownKeyOk(const Event &event, const std::string &key) {
  auto span = tracer()->StartSpan("orders process", {.kind = trace::SpanKind::kConsumer});
  span->SetAttribute(key, event.id);
}

void internalOk(const Event &event) {
  auto span = tracer()->StartSpan("order_index.handle");
  trace::Scope scope(span);
}

void clientOk(const Event &event) {
  auto span = tracer()->StartSpan("GET", {.kind = trace::SpanKind::kClient});
}

void kindNotKnownOk(const Event &event, trace::SpanKind kind) {
  auto span = tracer()->StartSpan("orders", {.kind = kind});
}

void kindOnOneWayOk(const Event &event, bool remote) {
  trace::StartSpanOptions options;
  if (remote)
    options.kind = trace::SpanKind::kProducer;
  auto span = tracer()->StartSpan("orders", options);
}

void batchOk(const std::vector<Event> &events) {
  auto span = tracer()->StartSpan("orders process", {.kind = trace::SpanKind::kConsumer});
  span->SetAttribute("messaging.batch.message_count", static_cast<int>(events.size()));
  for (const Event &event : events)
    (void)event;
}

struct EventBatch {
  std::string id;
  std::vector<Event> events;
};

void batchObjectOk(const EventBatch &batch) {
  auto span = tracer()->StartSpan("orders process", {.kind = trace::SpanKind::kConsumer});
}

void idOfSomethingElseOk(const std::string &order_id, const std::string &event_type, int event_count) {
  auto span = tracer()->StartSpan("orders send", {.kind = trace::SpanKind::kProducer});
}

struct Order {
  std::string id;
};

void orderOk(const Order &order) {
  auto span = tracer()->StartSpan("orders send", {.kind = trace::SpanKind::kProducer});
}

struct Heartbeat {
  std::string id;
};
struct Plain {
  std::string text;
};

void heartbeatOk(const Heartbeat &message, const Plain &event) {
  auto span = tracer()->StartSpan("heartbeat send", {.kind = trace::SpanKind::kProducer});
}

class Sealed {
public:
  const std::string &type() const;

private:
  std::string id;
};

void privateOk(const Sealed &event) {
  auto span = tracer()->StartSpan("orders send", {.kind = trace::SpanKind::kProducer});
}

struct FakeEvent {
  std::string id;
};

void testDoubleOk(const FakeEvent &event) {
  auto span = tracer()->StartSpan("orders send", {.kind = trace::SpanKind::kProducer});
}

enum class MessageId { Created, Paid };

void sortOfMessageOk(MessageId message_id, std::uint8_t event_id) {
  auto span = tracer()->StartSpan("orders send", {.kind = trace::SpanKind::kProducer});
}

void laterDeclaredOk() {
  auto span = tracer()->StartSpan("orders receive", {.kind = trace::SpanKind::kConsumer});
  trace::Scope scope(span);
  Event event;
}

void textOk(const std::string &message, const char *event) {
  auto span = tracer()->StartSpan("orders send", {.kind = trace::SpanKind::kProducer});
}

void sent(const std::string &payload);

void aroundLambdaBad(const Event &event) {
  auto run = [&] {
    auto span = tracer()->StartSpan("orders process", {.kind = trace::SpanKind::kConsumer}); // finds: tracing-uncorrelated-event "'event.id'"
    sent(event.type);
  };
  run();
}

void capturedBad(const Event &event) {
  auto run = [event] {
    auto span = tracer()->StartSpan("orders send", {.kind = trace::SpanKind::kProducer}); // finds: tracing-uncorrelated-event "'event.id'"
    sent(event.type);
  };
  run();
}

void aroundLambdaOk(const Event &event) {
  auto run = [&] {
    auto span = tracer()->StartSpan("orders process", {.kind = trace::SpanKind::kConsumer});
    span->SetAttribute("event.id", event.id);
  };
  run();
}

void notCapturedOk(const Event &event) {
  auto run = [] {
    auto span = tracer()->StartSpan("orders poll", {.kind = trace::SpanKind::kConsumer});
  };
  run();
  sent(event.type);
}

// Recorded on one way only.
void FN_onePath(const Event &event, bool verbose) {
  auto span = tracer()->StartSpan("orders process", {.kind = trace::SpanKind::kConsumer});
  if (verbose)
    span->SetAttribute("event.id", event.id);
}

// The event lies one object deeper.
struct Delivery {
  Event event;
};
void FN_deeper(const Delivery &delivery) {
  auto span = tracer()->StartSpan("orders process", {.kind = trace::SpanKind::kConsumer});
}

// The event is made while the span is open.
void post(const Event &event);
void madeLaterBad(const std::string &id) {
  auto span = tracer()->StartSpan("orders send", {.kind = trace::SpanKind::kProducer}); // finds: tracing-uncorrelated-event "'event.id'"
  Event event;
  event.id = id;
  post(event);
}
void madeLaterOk(const std::string &id) {
  auto span = tracer()->StartSpan("orders send", {.kind = trace::SpanKind::kProducer});
  Event event;
  event.id = id;
  span->SetAttribute("event.id", event.id);
  post(event);
}

// It has no id: none was put into it.
void idlessOk(const std::string &key) {
  auto span = tracer()->StartSpan("orders send", {.kind = trace::SpanKind::kProducer});
  Event event{};
  event.type = key;
  post(event);
}
void fillIn(Event &event);
void filledInBad() {
  Event event;
  fillIn(event);
  auto span = tracer()->StartSpan("orders send", {.kind = trace::SpanKind::kProducer}); // finds: tracing-uncorrelated-event "'event.id'"
  post(event);
}
