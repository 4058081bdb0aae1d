#include "correlation.h"

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

namespace shop {

namespace trace = opentelemetry::trace;

static opentelemetry::nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop");
}

void locatedBad(const Request &request) {
  auto span = tracer()->StartSpan("order.list"); // finds: tracing-missing-tenant-id "span 'order.list' never records 'tenant_id', though 'request.tenant_id' is at hand"
  trace::Scope scope(span);
  locate(*span, request);
}

void otherSpanBad(const Request &request) {
  auto outer = tracer()->StartSpan("order.list");
  trace::Scope scope(outer);
  auto inner = tracer()->StartSpan("order.count"); // finds: tracing-missing-tenant-id "span 'order.count'"
  setTenant(outer, request.tenant_id);
  locate(*inner, request);
}

void correlatedOk(const Request &request) {
  auto span = tracer()->StartSpan("order.list");
  trace::Scope scope(span);
  correlate(*span, request);
}

void setOk(const Request &request) {
  auto span = tracer()->StartSpan("order.list");
  trace::Scope scope(span);
  setTenant(span, request.tenant_id);
}

} // namespace shop
