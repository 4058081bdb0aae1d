// RUN: %expectations --modes one %s

#include "amqpcpp.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <string>

namespace trace = opentelemetry::trace;

static opentelemetry::nostd::shared_ptr<trace::Span> start(const char *name, trace::SpanKind kind) {
  trace::StartSpanOptions options;
  options.kind = kind;
  return trace::Provider::GetTracerProvider()->GetTracer("shop")->StartSpan(name, options);
}

void publishBad(AMQP::Channel &channel, const std::string &text) {
  auto span = start("orders call", trace::SpanKind::kProducer);
  trace::Scope scope(span);
  AMQP::Envelope envelope(text);
  AMQP::Table headers;
  headers.set("shop", "1");
  envelope.setHeaders(headers);
  channel.publish("shop", "orders", envelope); // finds: tracing-missing-injection
}

void publishTextBad(AMQP::Channel &channel, const std::string &text) {
  auto span = start("orders call", trace::SpanKind::kProducer);
  trace::Scope scope(span);
  channel.publish("shop", "orders", text); // finds: tracing-missing-injection
}

void setOk(AMQP::Channel &channel, const std::string &name) {
  auto span = start("orders call", trace::SpanKind::kProducer);
  trace::Scope scope(span);
  AMQP::Envelope envelope("{}");
  AMQP::Table headers;
  headers.set(name, "1");
  envelope.setHeaders(headers);
  channel.publish("shop", "orders", envelope);
}

void tableOfCallerOk(AMQP::Channel &channel, const AMQP::Table &headers) {
  auto span = start("orders call", trace::SpanKind::kProducer);
  trace::Scope scope(span);
  AMQP::Envelope envelope("{}");
  envelope.setHeaders(headers);
  channel.publish("shop", "orders", envelope);
}

void consumeBad(AMQP::Channel &channel) {
  channel.consume("orders").onReceived([](const AMQP::Message &message, uint64_t, bool) {
    auto span = start("orders process", trace::SpanKind::kConsumer); // finds: tracing-missing-extraction
    trace::Scope scope(span);
    (void)message;
  });
}
