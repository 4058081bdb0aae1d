#include "keeper.h"

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

namespace shop {

namespace trace = opentelemetry::trace;

static SpanPtr start(const char *name) {
  return trace::Provider::GetTracerProvider()->GetTracer("shop")->StartSpan(name);
}

void lookedAtBad(const Request &request) {
  auto span = start("order.list"); // finds: tracing-missing-tenant-id "'request.tenant_id' is at hand"
  trace::Scope scope(span);
  if (isSampled(*span))
    span->SetAttribute("request.id", request.request_id);
}

void keptOk(Keeper &keeper, const Request &request) {
  auto span = start("order.list");
  keeper.keep(request.request_id, span);
}

void keptAtOnceOk(Keeper &keeper, const Request &request) {
  keeper.keep(request.request_id, start("order.list"));
}

SpanPtr returnedOk(const Request &) { return start("order.list"); }

std::unique_ptr<Operation> wrapperReturnedOk(const Request &request) {
  auto operation = begin(request);
  return operation;
}

void begunOk(const Request &request) {
  auto operation = begin(request);
  operation->setTenant(request.tenant_id);
}

} // namespace shop
