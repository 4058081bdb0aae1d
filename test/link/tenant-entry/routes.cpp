#include "server.h"

#include <string>

namespace trace = opentelemetry::trace;

void routeBad() {
  auto span = receive("GET /orders"); // finds: tracing-missing-tenant-id "span 'GET /orders' never records 'tenant_id', though others of this program do"
  trace::Scope scope(span);
}

void routeOk(const std::string &tenant_id) {
  auto span = receive("PUT /orders");
  trace::Scope scope(span);
  span->SetAttribute("tenant_id", tenant_id);
}

void kindBad() {
  trace::Scope scope(start("order.consume", trace::SpanKind::kConsumer)); // finds: tracing-missing-tenant-id "span 'order.consume' never records 'tenant_id', though others of this program do"
}

void kindOk() { trace::Scope scope(start("price.ask", trace::SpanKind::kClient)); }

void innerOk() { trace::Scope scope(internal("cache.sweep")); }

void eitherOk(bool incoming) { trace::Scope scope(either("message.pass", incoming)); }
