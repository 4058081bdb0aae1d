#include "server.h"

namespace trace = opentelemetry::trace;

// No span of this program records a tenant: it has none.
void routeOk() {
  auto span = receive("GET /orders");
  trace::Scope scope(span);
  span->SetAttribute("http.route", "/orders");
}

void genericBad() {
  trace::Scope scope(receive("handle")); // finds: tracing-nondescriptive-span-name "'handle'"
}
