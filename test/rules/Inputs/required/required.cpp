#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"
#include "opentracing/tracer.h"

#include <string>

namespace trace = opentelemetry::trace;

static opentelemetry::nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop");
}

void namedBad() {
  auto span = tracer()->StartSpan("order.place"); // finds: tracing-missing-required-attribute (proof) "span 'order.place' never records 'shop.order.id', which spans named 'order.*' have"
  trace::Scope scope(span);
}

void otherPatternBad() {
  auto span = tracer()->StartSpan("cart.empty"); // finds: tracing-missing-required-attribute "named 'cart.*'"
  trace::Scope scope(span);
}

void ofKindBad() {
  auto span = tracer()->StartSpan("process", {.kind = trace::SpanKind::kConsumer}); // finds: tracing-missing-required-attribute "span 'process' never records 'shop.queue', which consumer spans have"
  trace::Scope scope(span);
}

void namedAndOfKindBad() {
  auto span = tracer()->StartSpan("invoice.paid", {.kind = trace::SpanKind::kProducer}); // finds: tracing-missing-required-attribute "'shop.amount', which spans named '*.paid' have"
  trace::Scope scope(span);
}

void besideBad(int customer) {
  auto span = tracer()->StartSpan("customer.greet", {{"shop.customer", customer}}); // finds: tracing-missing-required-attribute (proof) "'shop.region', which is required beside 'shop.customer'"
  trace::Scope scope(span);
}

// A project means all of its code.
void otherLibraryBad(int customer) {
  auto span = opentracing::Tracer::Global()->StartSpan("customer.greet"); // finds: tracing-missing-required-attribute "'shop.region'"
  span->SetTag("shop.customer", customer);
}

void namedOk(int id) {
  auto span = tracer()->StartSpan("order.place", {{"shop.order.id", id}});
  trace::Scope scope(span);
}

void otherNameOk() {
  auto span = tracer()->StartSpan("reorder.place");
  trace::Scope scope(span);
}

void otherKindOk() {
  auto span = tracer()->StartSpan("invoice.paid");
  trace::Scope scope(span);
}

void nameUnknownOk(const std::string &name) {
  auto span = tracer()->StartSpan("order." + name);
  trace::Scope scope(span);
}
