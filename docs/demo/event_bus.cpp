#include "event_bus.h"

#include "tracing.h"

namespace orders {

static std::string typeName(EventType type) {
  switch (type) {
  case EventType::OrderCreated:
    return "order.created";
  case EventType::OrderPaid:
    return "order.paid";
  case EventType::OrderCancelled:
    return "order.cancelled";
  }
  return "order.unknown";
}

static std::string auditName(const Event &event) {
  return "event.audit " + event.id; // finds: tracing-high-cardinality-span-name
}

void EventBus::publish(Event event) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kProducer;
  auto span = tracer()->StartSpan("event.publish " + typeName(event.type),
                                  {{"tenant_id", event.tenant_id},
                                   {"event.id", event.id},
                                   {"event.type", typeName(event.type)}},
                                  options);
  auto scope = trace::Scope(span);
  std::string text = "accepted " + event.payload; // finds: tracing-large-attribute
  span->AddEvent("queued", {{"event.text", text}});

  HeaderCarrier carrier(event.headers);
  auto propagator = context::propagation::GlobalTextMapPropagator::GetGlobalPropagator();
  propagator->Inject(carrier, context::RuntimeContext::GetCurrent());
  audit(event);
  pool_.submit([this, event] { deliver(event); });
}

// Runs on a worker: the publisher's context comes with the event.
void EventBus::deliver(const Event &event) {
  Headers headers = event.headers;
  HeaderCarrier carrier(headers);
  auto current = context::RuntimeContext::GetCurrent();
  auto propagator = context::propagation::GlobalTextMapPropagator::GetGlobalPropagator();
  auto token = context::RuntimeContext::Attach(propagator->Extract(carrier, current));

  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kConsumer;
  auto span = tracer()->StartSpan(
      "event.handle", {{"tenant_id", event.tenant_id}, {"event.id", event.id}}, options);
  auto scope = trace::Scope(span);
  span->SetAttribute("event.payload_size", static_cast<std::int64_t>(event.payload.size()));
  for (const Handler &handler : handlers_)
    handler(event);
}

// Handles an event again, below the span that published it.
void EventBus::replay(Event event) {
  HeaderCarrier carrier(event.headers);
  auto current = context::RuntimeContext::GetCurrent();
  auto propagator = context::propagation::GlobalTextMapPropagator::GetGlobalPropagator();
  propagator->Extract(carrier, current); // finds: tracing-dropped-span
  auto token = context::RuntimeContext::Attach(current);
  auto span = startSpan("event.replay", event.tenant_id);
  auto scope = trace::Scope(span);
  for (const Handler &handler : handlers_)
    handler(event);
}

void EventBus::audit(const Event &event) {
  auto span = tracer()->StartSpan(auditName(event), {{"tenant_id", event.tenant_id}});
  span->SetAttribute("event.id", event.id);
  auto scope = trace::Scope(span);
}

} // namespace orders
