// RUN: %expectations --modes one %s

#include "librdkafka/rdkafka.h"
#include "librdkafka/rdkafkacpp.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <string>

namespace trace = opentelemetry::trace;

static opentelemetry::nostd::shared_ptr<trace::Span> start(const char *name, trace::SpanKind kind) {
  trace::StartSpanOptions options;
  options.kind = kind;
  return trace::Provider::GetTracerProvider()->GetTracer("shop")->StartSpan(name, options);
}

void produceBad(RdKafka::Producer &producer, RdKafka::Topic *topic, std::string text) {
  auto span = start("orders call", trace::SpanKind::kProducer);
  trace::Scope scope(span);
  producer.produce(topic, 0, RdKafka::Producer::RK_MSG_COPY, text.data(), text.size(), nullptr, nullptr); // finds: tracing-missing-injection
}

void headersBad(RdKafka::Producer &producer, std::string text) {
  auto span = start("orders call", trace::SpanKind::kProducer);
  trace::Scope scope(span);
  RdKafka::Headers *headers = RdKafka::Headers::create();
  headers->add("shop", "1");
  producer.produce("orders", 0, 0, text.data(), text.size(), nullptr, 0, 0, headers, nullptr); // finds: tracing-missing-injection
}

void addOk(RdKafka::Producer &producer, std::string text) {
  auto span = start("orders call", trace::SpanKind::kProducer);
  trace::Scope scope(span);
  RdKafka::Headers *headers = RdKafka::Headers::create();
  headers->add(text, "1");
  producer.produce("orders", 0, 0, text.data(), text.size(), nullptr, 0, 0, headers, nullptr);
}

void headersOfCallerOk(RdKafka::Producer &producer, RdKafka::Headers *headers, std::string text) {
  auto span = start("orders call", trace::SpanKind::kProducer);
  trace::Scope scope(span);
  producer.produce("orders", 0, 0, text.data(), text.size(), nullptr, 0, 0, headers, nullptr);
}

void plainProduceBad(rd_kafka_topic_t *topic, char *data, size_t size) {
  auto span = start("orders call", trace::SpanKind::kProducer);
  trace::Scope scope(span);
  rd_kafka_produce(topic, 0, 0, data, size, nullptr, 0, nullptr); // finds: tracing-missing-injection
}

void producevBad(rd_kafka_t *kafka) {
  auto span = start("orders call", trace::SpanKind::kProducer);
  trace::Scope scope(span);
  rd_kafka_headers_t *headers = rd_kafka_headers_new(1);
  rd_kafka_header_add(headers, "shop", -1, "1", -1);
  rd_kafka_producev(kafka, RD_KAFKA_V_TOPIC("orders"), RD_KAFKA_V_HEADERS(headers), RD_KAFKA_V_END); // finds: tracing-missing-injection
}

void headerAddOk(rd_kafka_t *kafka, const char *name) {
  auto span = start("orders call", trace::SpanKind::kProducer);
  trace::Scope scope(span);
  rd_kafka_headers_t *headers = rd_kafka_headers_new(1);
  rd_kafka_header_add(headers, name, -1, "1", -1);
  rd_kafka_producev(kafka, RD_KAFKA_V_TOPIC("orders"), RD_KAFKA_V_HEADERS(headers), RD_KAFKA_V_END);
}

void producevaBad(rd_kafka_t *kafka) {
  auto span = start("orders call", trace::SpanKind::kProducer);
  trace::Scope scope(span);
  rd_kafka_vu_t values[1];
  values[0].vtype = RD_KAFKA_VTYPE_END;
  rd_kafka_produceva(kafka, values, 1); // finds: tracing-missing-injection
}

void producevaOk(rd_kafka_t *kafka, const rd_kafka_vu_t *values) {
  auto span = start("orders call", trace::SpanKind::kProducer);
  trace::Scope scope(span);
  rd_kafka_produceva(kafka, values, 1);
}

void messageBad(RdKafka::Message &message) {
  auto span = start("orders handle", trace::SpanKind::kConsumer); // finds: tracing-missing-extraction
  trace::Scope scope(span);
}

void plainMessageBad(rd_kafka_message_t *message) {
  auto span = start("orders handle", trace::SpanKind::kConsumer); // finds: tracing-missing-extraction
  trace::Scope scope(span);
}
