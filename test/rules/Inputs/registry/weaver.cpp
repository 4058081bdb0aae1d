#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <string>

namespace trace = opentelemetry::trace;

static opentelemetry::nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop");
}

void typeBad(trace::Span &span) {
  span.SetAttribute("shop.order.id", "x"); // finds: tracing-attribute-type "where an int is agreed upon"
  span.SetAttribute("shop.order.gift", 1); // finds: tracing-attribute-type "where a bool is agreed upon"
  span.SetAttribute("shop.order.priority", "high"); // finds: tracing-attribute-type
  span.SetAttribute("shop.item.count", "x"); // finds: tracing-attribute-type
  span.SetAttribute("shop.header.accept", 1); // finds: tracing-attribute-type
}

void memberBad(trace::Span &span) {
  span.SetAttribute("shop.order.state", "lost"); // finds: tracing-attribute-type "none of those it can have"
  span.SetAttribute("shop.order.state", "gone"); // finds: tracing-deprecated-attribute "value 'gone'"
}

void deprecatedBad(trace::Span &span) {
  span.SetAttribute("shop.order.number", 1); // finds: tracing-deprecated-attribute "it is called 'shop.order.id' now"
  span.SetAttribute("shop.order.note", "x"); // finds: tracing-deprecated-attribute "'shop.order.note' is deprecated"
  span.SetAttribute("shop.order.colour", "x"); // finds: tracing-deprecated-attribute "'shop.order.colour' is deprecated"
  span.SetAttribute("shop.order.none", "x"); // finds: tracing-deprecated-attribute
}

void unregisteredBad(trace::Span &span) {
  span.SetAttribute("shop.orders", 1); // finds: tracing-attribute-key-style "is in no registry"
  span.SetAttribute("shop.order.statte", "x"); // finds: tracing-attribute-key-style "misspelling of 'shop.order.state'"
}

void namedBad() {
  auto span = tracer()->StartSpan("shop.order.place"); // finds: tracing-missing-required-attribute (proof) "never records 'shop.order.id', which spans named 'shop.order.place' have"
  trace::Scope scope(span);
}

void besideBad() {
  auto span = tracer()->StartSpan("ship", {{"shop.order.gift", true}}, {.kind = trace::SpanKind::kProducer}); // finds: tracing-missing-required-attribute "'shop.item.count', which is required beside 'shop.order.gift'"
  trace::Scope scope(span);
}

void membersOk(trace::Span &span) {
  span.SetAttribute("shop.order.state", "paid");
  span.SetAttribute("shop.order.priority", 2);
  span.SetAttribute("http.request.method", "GET");
}

void namedOk(int id) {
  auto span = tracer()->StartSpan("shop.order.place", {{"shop.order.id", id}});
  trace::Scope scope(span);
}

// Keys that spans of other kinds have too tell of none.
void otherKindOk() {
  auto span = tracer()->StartSpan("wrap", {{"shop.order.gift", true}}, {.kind = trace::SpanKind::kServer});
  trace::Scope scope(span);
}
