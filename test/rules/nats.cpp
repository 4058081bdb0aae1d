// RUN: %expectations --modes one %s

#include "nats/nats.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <map>
#include <memory>
#include <string>

namespace trace = opentelemetry::trace;

static opentelemetry::nostd::shared_ptr<trace::Span> start(const char *name, trace::SpanKind kind) {
  trace::StartSpanOptions options;
  options.kind = kind;
  return trace::Provider::GetTracerProvider()->GetTracer("shop")->StartSpan(name, options);
}

void publishBad(natsConnection *connection) {
  auto span = start("orders send", trace::SpanKind::kProducer);
  trace::Scope scope(span);
  natsConnection_PublishString(connection, "orders", "{}"); // finds: tracing-missing-injection
}

void bytesBad(natsConnection *connection) {
  auto span = start("orders send", trace::SpanKind::kProducer);
  trace::Scope scope(span);
  natsConnection_Publish(connection, "orders", "{}", 2); // finds: tracing-missing-injection
}

void messageBad(natsConnection *connection) {
  auto span = start("orders send", trace::SpanKind::kProducer);
  trace::Scope scope(span);
  natsMsg *message = nullptr;
  natsMsg_Create(&message, "orders", nullptr, "{}", 2);
  natsMsgHeader_Set(message, "priority", "high");
  natsMsgHeader_Add(message, "colour", "red");
  natsConnection_PublishMsg(connection, message); // finds: tracing-missing-injection
}

void askBad(natsConnection *connection) {
  auto span = start("orders ask", trace::SpanKind::kClient);
  trace::Scope scope(span);
  natsMsg *reply = nullptr;
  natsConnection_RequestString(&reply, connection, "orders", "{}", 100); // finds: tracing-missing-injection
  natsConnection_Request(&reply, connection, "orders", "{}", 2, 100); // finds: tracing-missing-injection
}

void askWithMessageBad(natsConnection *connection) {
  auto span = start("orders ask", trace::SpanKind::kClient);
  trace::Scope scope(span);
  natsMsg *message = nullptr, *reply = nullptr;
  natsMsg_Create(&message, "orders", nullptr, "{}", 2);
  natsConnection_RequestMsg(&reply, connection, message, 100); // finds: tracing-missing-injection
}

void headerOk(natsConnection *connection, const char *name, const char *value) {
  auto span = start("orders send", trace::SpanKind::kProducer);
  trace::Scope scope(span);
  natsMsg *message = nullptr;
  natsMsg_Create(&message, "orders", nullptr, "{}", 2);
  natsMsgHeader_Set(message, name, value);
  natsConnection_PublishMsg(connection, message);
}

void handleBad(natsMsg *message) {
  auto span = start("orders process", trace::SpanKind::kConsumer); // finds: tracing-missing-extraction
  trace::Scope scope(span);
}
