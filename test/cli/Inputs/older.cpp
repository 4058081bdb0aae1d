#include "opentelemetry/trace/provider.h"

void load(opentelemetry::trace::Tracer &tracer) {
  auto span = tracer.StartSpan("orders.select");
  span->SetAttribute("db.system", "mysql");
}
