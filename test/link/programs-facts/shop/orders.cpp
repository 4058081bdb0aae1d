#include "shared/server.h"

namespace trace = opentelemetry::trace;

void listOrders(const std::string &tenant_id) {
  trace::Scope scope(tracer()->StartSpan("order.list", {{"tenant_id", tenant_id}}));
}
