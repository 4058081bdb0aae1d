// RUN: %expectations --modes one %s

// A kind that is given as a tag, by APIs that know no other way.

#include "opentracing/ext/tags.h"
#include "opentracing/tracer.h"

#include "amqpcpp.h"

#include <memory>
#include <string>

using opentracing::SetTag;
using opentracing::Tracer;

class Headers : public opentracing::TextMapReader {
public:
  explicit Headers(const AMQP::Table &) {}
};

bool isServer();
std::string kindOf(const std::string &name);

void serverBad() {
  auto span = Tracer::Global()->StartSpan("order.load", {SetTag("span.kind", "server")}); // finds: tracing-span-kind "span 'order.load' is of kind 'server', but records 'db.system', as client spans do"
  span->SetTag("db.system", "mysql");
  span->Finish();
}

void laterBad() {
  auto span = Tracer::Global()->StartSpan("order.load");
  span->SetTag("span.kind", "server"); // finds: tracing-span-kind
  span->SetTag("db.system", "mysql");
  span->Finish();
}

void constantBad() {
  auto span = Tracer::Global()->StartSpan("order.load");
  span->SetTag(opentracing::ext::span_kind, opentracing::ext::span_kind_rpc_server); // finds: tracing-span-kind
  span->SetTag("db.system", "mysql");
  span->Finish();
}

void constantOk() {
  auto span = Tracer::Global()->StartSpan(
      "order.load", {SetTag(opentracing::ext::span_kind, opentracing::ext::span_kind_rpc_client)});
  span->SetTag("db.system", "mysql");
  span->Finish();
}

void clientOk() {
  auto span = Tracer::Global()->StartSpan("order.load", {SetTag("span.kind", "client")});
  span->SetTag("db.system", "mysql");
  span->Finish();
}

void noneOk() {
  auto span = Tracer::Global()->StartSpan("order.load");
  span->SetTag("db.system", "mysql");
  span->Finish();
}

void unknownOk(const std::string &name) {
  auto span = Tracer::Global()->StartSpan("order.load");
  span->SetTag("span.kind", kindOf(name));
  span->SetTag("db.system", "mysql");
  span->Finish();
}

void eitherOk() {
  auto span = Tracer::Global()->StartSpan("order.load");
  if (isServer())
    span->SetTag("span.kind", "server");
  else
    span->SetTag("span.kind", "client");
  span->SetTag("db.system", "mysql");
  span->Finish();
}

void consumerBad(const AMQP::Message &message) {
  auto span = Tracer::Global()->StartSpan("order.handle", {SetTag("span.kind", "consumer")}); // finds: tracing-missing-extraction "consumer span 'order.handle' ignores the trace context that 'message' may carry"
  span->SetTag("routing", message.routingkey());
  span->Finish();
}

void consumerOk(const AMQP::Message &message) {
  Headers headers(message.headers());
  auto parent = Tracer::Global()->Extract(headers);
  auto span = Tracer::Global()->StartSpan(
      "order.handle", {opentracing::ChildOf(parent->get()), SetTag("span.kind", "consumer")});
  span->Finish();
}

void internalOk(const AMQP::Message &message) {
  auto span = Tracer::Global()->StartSpan("order.handle");
  span->SetTag("routing", message.routingkey());
  span->Finish();
}

void producerBad(AMQP::Channel &channel, const std::string &order) {
  auto span = Tracer::Global()->StartSpan("order.send", {SetTag("span.kind", "producer")});
  channel.publish("orders", "created", order); // finds: tracing-missing-injection
  span->Finish();
}

// Only where a question says so.
void sometimesOk(AMQP::Channel &channel, const std::string &order) {
  auto span = Tracer::Global()->StartSpan("order.send");
  if (isServer())
    span->SetTag("span.kind", "producer");
  channel.publish("orders", "created", order);
  span->Finish();
}
