#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <string>

namespace trace = opentelemetry::trace;

void listOk(const std::string &tenant_id) {
  auto tracer = trace::Provider::GetTracerProvider()->GetTracer("shop");
  trace::Scope scope(tracer->StartSpan("order.list", {{"tenant_id", tenant_id}}));
}
