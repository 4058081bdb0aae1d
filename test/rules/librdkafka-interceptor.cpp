// A producer with interceptors: they may inject.
// RUN: %expectations --modes one %s

#include "librdkafka/rdkafka.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

namespace trace = opentelemetry::trace;

static opentelemetry::nostd::shared_ptr<trace::Span> start(const char *name, trace::SpanKind kind) {
  trace::StartSpanOptions options;
  options.kind = kind;
  return trace::Provider::GetTracerProvider()->GetTracer("shop")->StartSpan(name, options);
}

static rd_kafka_resp_err_t onSend(rd_kafka_t *, rd_kafka_message_t *, void *) {
  return RD_KAFKA_RESP_ERR_NO_ERROR;
}

void install(rd_kafka_t *kafka) {
  rd_kafka_interceptor_add_on_send(kafka, "tracing", onSend, nullptr);
}

void interceptedOk(rd_kafka_topic_t *topic, char *data, size_t size) {
  auto span = start("orders call", trace::SpanKind::kProducer);
  trace::Scope scope(span);
  rd_kafka_produce(topic, 0, 0, data, size, nullptr, 0, nullptr);
}
