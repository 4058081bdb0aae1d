// RUN: %expectations %s

// Always include tenant and user ids; events carry their correlation.

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <optional>
#include <string>

namespace trace = opentelemetry::trace;

static opentelemetry::nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("rustok");
}

struct Event {
  std::string id, type;
};

struct EventEnvelope {
  std::string id, tenant_id;
  Event event;
};

// guide: Tenant & User Correlation, good
void operation_good(const std::string &tenant_id, const std::optional<std::string> &user_id) {
  auto span = tracer()->StartSpan("operation.run", {{"tenant_id", tenant_id}});
  trace::Scope scope(span);
  if (user_id)
    span->SetAttribute("user_id", *user_id);
}

// guide: Tenant & User Correlation, bad
void operation_bad(const std::string &tenant_id, const std::optional<std::string> &user_id) {
  auto span = tracer()->StartSpan("operation.run"); // finds: tracing-missing-tenant-id
  trace::Scope scope(span);
  if (user_id)
    span->SetAttribute("user_id", *user_id);
}

// guide: EventBus, good
void publish_good(const std::string &tenant_id, const std::string &user_id, const Event &event) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kProducer;
  auto span = tracer()->StartSpan("eventbus.publish",
                                  {{"event.type", event.type},
                                   {"event.id", event.id},
                                   {"tenant_id", tenant_id},
                                   {"actor_id", user_id}},
                                  options);
  trace::Scope scope(span);
}

// guide: Event Correlation, good
void handle_good(const EventEnvelope &envelope) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kConsumer;
  auto span = tracer()->StartSpan("event_dispatch", {{"tenant_id", envelope.tenant_id}}, options);
  trace::Scope scope(span);
  span->SetAttribute("event_id", envelope.id);
}

// guide: Event Correlation, bad
void handle_bad(const EventEnvelope &envelope) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kConsumer;
  auto span = tracer()->StartSpan("event_dispatch", {{"event_id", envelope.id}}, options); // finds: tracing-missing-tenant-id
  trace::Scope scope(span);
}

void publish_bad(const std::string &tenant_id, const Event &event) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kProducer;
  auto span = tracer()->StartSpan("eventbus.publish", {{"event.type", event.type}, {"tenant_id", tenant_id}}, options); // finds: tracing-uncorrelated-event
  trace::Scope scope(span);
}

void handle_event_bad(const EventEnvelope &envelope) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kConsumer;
  auto span = tracer()->StartSpan("event_dispatch", {{"tenant_id", envelope.tenant_id}}, options); // finds: tracing-uncorrelated-event
  trace::Scope scope(span);
}
