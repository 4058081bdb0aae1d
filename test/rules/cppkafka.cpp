// RUN: %expectations --modes one %s

#include "cppkafka/cppkafka.h"
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

void produceBad(cppkafka::Producer &producer) {
  auto span = start("orders send", trace::SpanKind::kProducer);
  trace::Scope scope(span);
  cppkafka::MessageBuilder builder("orders");
  builder.payload("{}");
  producer.produce(builder); // finds: tracing-missing-injection
}

void bufferedBad(cppkafka::BufferedProducer<std::string> &producer, bool now) {
  auto span = start("orders send", trace::SpanKind::kProducer);
  trace::Scope scope(span);
  cppkafka::MessageBuilder builder("orders");
  if (now)
    producer.sync_produce(builder); // finds: tracing-missing-injection
  else
    producer.produce(builder); // finds: tracing-missing-injection
}

void headerOk(cppkafka::Producer &producer, const std::string &name, const std::string &value) {
  auto span = start("orders send", trace::SpanKind::kProducer);
  trace::Scope scope(span);
  cppkafka::MessageBuilder builder("orders");
  builder.header(cppkafka::MessageBuilder::HeaderType{name, value});
  producer.produce(builder);
}

void headerBad(cppkafka::Producer &producer) {
  auto span = start("orders send", trace::SpanKind::kProducer);
  trace::Scope scope(span);
  cppkafka::MessageBuilder builder("orders");
  builder.header({"colour", "red"});
  producer.produce(builder); // finds: tracing-missing-injection
}

void headersOk(cppkafka::Producer &producer, const cppkafka::MessageBuilder::HeaderListType &all) {
  auto span = start("orders send", trace::SpanKind::kProducer);
  trace::Scope scope(span);
  producer.produce(cppkafka::MessageBuilder("orders").headers(all));
}

void handleBad(const cppkafka::Message &message) {
  auto span = start("orders process", trace::SpanKind::kConsumer); // finds: tracing-missing-extraction
  trace::Scope scope(span);
}
