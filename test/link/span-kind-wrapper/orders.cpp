#include "tracing.h"

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

namespace shop {

void plainBad() {
  auto span = start("orders.select"); // finds: tracing-span-kind "span 'orders.select' is of kind 'internal', but records 'db.system.name', as client spans do"
  span->SetAttribute("db.system.name", "postgresql");
}

void helperBad() {
  auto span = start("orders.select"); // finds: tracing-span-kind
  describe(*span, "postgresql");
}

void systemGivenBad() {
  auto span = startQuery("mysql"); // finds: tracing-span-kind "span 'db.query'"
}

void kindGivenBad() {
  auto span = startAs(trace::SpanKind::kServer, "orders.select"); // finds: tracing-span-kind "is of kind 'server'"
  describe(*span, "mysql");
}

void clientOk() {
  auto span = startClient("orders.select");
  span->SetAttribute("db.system.name", "postgresql");
}

void kindGivenOk() {
  auto span = startAs(trace::SpanKind::kClient, "orders.select");
  describe(*span, "mysql");
}

void optionsOk() {
  auto tracer = trace::Provider::GetTracerProvider()->GetTracer("shop");
  auto span = tracer->StartSpan("orders.select", clientOptions());
  span->SetAttribute("db.system.name", "postgresql");
  trace::StartSpanOptions options;
  setKind(options);
  auto other = tracer->StartSpan("orders.select", options);
  other->SetAttribute("db.system.name", "postgresql");
}

void embeddedOk() { auto span = startQuery("sqlite"); }

void reportedThereOk() { auto span = startRedisBad(); }

static void listOrders(const std::string &route) {
  auto span = start("order.list");
  span->SetAttribute("http.route", route);
  span->SetAttribute("http.request.method", "GET");
}

void insideRequestOk(const std::string &route) {
  auto span = startAs(trace::SpanKind::kServer, "GET");
  trace::Scope scope(span);
  listOrders(route);
}

} // namespace shop
