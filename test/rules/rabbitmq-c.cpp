// RUN: %expectations --modes one %s

#include "amqp.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

namespace trace = opentelemetry::trace;

static opentelemetry::nostd::shared_ptr<trace::Span> start(const char *name, trace::SpanKind kind) {
  trace::StartSpanOptions options;
  options.kind = kind;
  return trace::Provider::GetTracerProvider()->GetTracer("shop")->StartSpan(name, options);
}

void publishBad(amqp_connection_state_t connection, amqp_bytes_t body) {
  auto span = start("orders call", trace::SpanKind::kProducer);
  trace::Scope scope(span);
  amqp_basic_properties_t properties{};
  amqp_table_entry_t entries[1];
  entries[0].key = amqp_cstring_bytes("shop");
  properties.headers.num_entries = 1;
  properties.headers.entries = entries;
  amqp_basic_publish(connection, 1, amqp_cstring_bytes("shop"), amqp_cstring_bytes("orders"), 0, 0, &properties, body); // finds: tracing-missing-injection
}

void nothingBad(amqp_connection_state_t connection, amqp_bytes_t body) {
  auto span = start("orders call", trace::SpanKind::kProducer);
  trace::Scope scope(span);
  amqp_basic_publish(connection, 1, amqp_cstring_bytes("shop"), amqp_cstring_bytes("orders"), 0, 0, nullptr, body); // finds: tracing-missing-injection
}

void propertiesOfCallerOk(amqp_connection_state_t connection, amqp_basic_properties_t *properties, amqp_bytes_t body) {
  auto span = start("orders call", trace::SpanKind::kProducer);
  trace::Scope scope(span);
  amqp_basic_publish(connection, 1, amqp_cstring_bytes("shop"), amqp_cstring_bytes("orders"), 0, 0, properties, body);
}

void tableOfCallerOk(amqp_connection_state_t connection, amqp_table_t *headers, amqp_bytes_t body) {
  auto span = start("orders call", trace::SpanKind::kProducer);
  trace::Scope scope(span);
  amqp_basic_properties_t properties{};
  properties.headers = *headers;
  amqp_basic_publish(connection, 1, amqp_cstring_bytes("shop"), amqp_cstring_bytes("orders"), 0, 0, &properties, body);
}

void entriesOfCallerOk(amqp_connection_state_t connection, amqp_table_entry_t *entries, amqp_bytes_t body) {
  auto span = start("orders call", trace::SpanKind::kProducer);
  trace::Scope scope(span);
  amqp_basic_properties_t properties{};
  properties.headers.entries = entries;
  amqp_basic_publish(connection, 1, amqp_cstring_bytes("shop"), amqp_cstring_bytes("orders"), 0, 0, &properties, body);
}

void envelopeBad(amqp_envelope_t *envelope) {
  auto span = start("orders handle", trace::SpanKind::kConsumer); // finds: tracing-missing-extraction
  trace::Scope scope(span);
}

void messageBad(amqp_message_t *message) {
  auto span = start("orders handle", trace::SpanKind::kConsumer); // finds: tracing-missing-extraction
  trace::Scope scope(span);
}
