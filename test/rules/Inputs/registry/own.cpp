#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"
#include "opentracing/tracer.h"

#include <string>

namespace trace = opentelemetry::trace;

static opentelemetry::nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop");
}

void typeBad(trace::Span &span, const std::string &id) {
  span.SetAttribute("shop.order.id", id); // finds: tracing-attribute-type "'shop.order.id' is recorded as a string where an int is agreed upon"
}

void unlistedBad(trace::Span &span) {
  span.SetAttribute("shop.order.state", "lost"); // finds: tracing-attribute-type "value 'lost' of attribute 'shop.order.state' is none of those it can have"
}

void memberBad(trace::Span &span) {
  span.SetAttribute("shop.order.state", "Paid"); // finds: tracing-attribute-type "is spelled 'paid'"
}

void renamedBad(trace::Span &span, int id) {
  span.SetAttribute("shop.order.number", id); // finds: tracing-deprecated-attribute "it is called 'shop.order.id' now"
}

void obsoleteBad(trace::Span &span) {
  span.SetAttribute("shop.order.note", "x"); // finds: tracing-deprecated-attribute "nothing replaces it"
}

void replacedBad(trace::Span &span) {
  span.SetAttribute("shop.cart", "x"); // finds: tracing-deprecated-attribute "in favour of 'shop.basket'"
}

void forbiddenBad(trace::Span &span) {
  span.SetAttribute("customer.card", 1); // finds: tracing-deprecated-attribute "'customer.card' is forbidden in this project"
}

void forbiddenInsteadBad(trace::Span &span) {
  span.SetAttribute("customer.mail", "x"); // finds: tracing-deprecated-attribute "forbidden in this project, use 'shop.customer.id'"
}

void forbiddenFamilyBad(trace::Span &span) {
  span.SetAttribute("legacy.page.name", "x"); // finds: tracing-deprecated-attribute "'legacy.page.name' is forbidden"
}

void misspelledBad(trace::Span &span, int id) {
  span.SetAttribute("shop.orderId", id); // finds: tracing-attribute-key-style "misspelling of 'shop.order.id'"
}

void withoutDotsBad(trace::Span &span, int id) {
  span.SetAttribute("shop_order_id", id); // finds: tracing-attribute-key-style "misspelling of 'shop.order.id'"
}

void slipBad(trace::Span &span) {
  span.SetAttribute("shop.baskket", "x"); // finds: tracing-attribute-key-style "misspelling of 'shop.basket'"
}

void styleBad(trace::Span &span) {
  span.SetAttribute("shop.lineTotal", 1); // finds: tracing-attribute-key-style "is not in snake case"
}

void namespaceBad(trace::Span &span) {
  span.SetAttribute("line_count", 1); // finds: tracing-attribute-key-style "is in no namespace of the project's"
}

void unregisteredBad(trace::Span &span) {
  span.SetAttribute("shop.line_count", 1); // finds: tracing-attribute-key-style "'shop.line_count' is in no registry"
}

void requiredByNameBad() {
  auto span = tracer()->StartSpan("order.place"); // finds: tracing-missing-required-attribute (proof) "'shop.order.id', which spans named 'order.*' have"
  trace::Scope scope(span);
}

void requiredByKindBad(const std::string &org) {
  auto span = tracer()->StartSpan("process", {{"shop.org.id", org}}, {.kind = trace::SpanKind::kConsumer}); // finds: tracing-missing-required-attribute "'shop.parts', which consumer spans have"
  trace::Scope scope(span);
}

void requiredBesideBad() {
  auto span = tracer()->StartSpan("send", {{"shop.basket", "b"}}, {.kind = trace::SpanKind::kProducer}); // finds: tracing-missing-required-attribute "beside 'shop.basket'"
  trace::Scope scope(span);
}

void tenantBad(const std::string &org_id) {
  auto span = tracer()->StartSpan("invoice.print"); // finds: tracing-missing-tenant-id "never records 'shop.org.id', though 'org_id' is at hand"
  trace::Scope scope(span);
}

void getterOfTenantBad(const std::string &shopOrgId) {
  auto span = tracer()->StartSpan("invoice.send"); // finds: tracing-missing-tenant-id "'shopOrgId'"
  trace::Scope scope(span);
}

// The project means all of its code.
void otherLibraryBad(const std::string &id) {
  auto span = opentracing::Tracer::Global()->StartSpan("invoice.read");
  span->SetTag("shop.order.id", id); // finds: tracing-attribute-type
}

void registeredOk(trace::Span &span, int id) {
  span.SetAttribute("shop.order.id", id);
  span.SetAttribute("shop.order.state", "paid");
  span.SetAttribute("shop.basket", "b");
}

void conventionsOk(trace::Span &span, const std::string &method) {
  span.SetAttribute("http.request.method", method);
}

void stateUnknownOk(trace::Span &span, const std::string &state) {
  span.SetAttribute("shop.order.state", state);
}

void requiredOk(int id) {
  auto span = tracer()->StartSpan("order.place", {{"shop.order.id", id}});
  trace::Scope scope(span);
}

void tenantOk(const std::string &org_id) {
  auto span = tracer()->StartSpan("invoice.print", {{"shop.org.id", org_id}});
  trace::Scope scope(span);
}

// Nobody has said how its keys are written.
void otherLibraryOk(const std::string &id) {
  auto span = opentracing::Tracer::Global()->StartSpan("invoice.read");
  span->SetTag("anything.atAll", id);
}
