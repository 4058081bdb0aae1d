#include "current.h"

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

namespace shop {

namespace trace = opentelemetry::trace;

struct Request {
  std::string tenant_id, region;
};

static opentelemetry::nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop");
}

void countedBad(const Request &request) {
  auto span = tracer()->StartSpan("order.list"); // finds: tracing-missing-tenant-id "'request.tenant_id' is at hand"
  trace::Scope scope(span);
  countFor(request.tenant_id);
}

void taggedOk(const Request &request) {
  auto span = tracer()->StartSpan("order.list");
  trace::Scope scope(span);
  tagCurrent(request.tenant_id);
}

void twoHopsOk(const Request &request) {
  trace::Scope scope(tracer()->StartSpan("order.list"));
  tagAll(request.tenant_id, request.region);
}

} // namespace shop
