// RUN: %expectations %s -- -I%root/docs

// Tenants among the parameters that a tool records, and those that it does not.

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"
#include "opentelemetry/trace/tracer.h"
#include "span_tidy.h"

#include <string>

namespace trace = opentelemetry::trace;

struct Request {
  std::string tenant_id, path;
};
struct Context {
  const std::string &tenant_id() const;
};

SPAN_TIDY_INSTRUMENT(skip(tenant_id))
void skippedBad(const std::string &tenant_id, int number) {} // finds: tracing-missing-tenant-id

SPAN_TIDY_INSTRUMENT(name = "order.load", skip(request), fields(path = request.path))
void partBad(const Request &request) {} // finds: tracing-missing-tenant-id "'request.tenant_id'"

SPAN_TIDY_INSTRUMENT(skip_all)
void noneBad(const std::string &tenant_id) {} // finds: tracing-missing-tenant-id

SPAN_TIDY_INSTRUMENT()
void recordedOk(const std::string &tenant_id) {}

SPAN_TIDY_INSTRUMENT(skip(request), fields(tenant_id = request.tenant_id))
void fieldOk(const Request &request) {}

SPAN_TIDY_INSTRUMENT(skip_all, fields(tenant_id))
void shortFieldOk(const std::string &tenant_id) {}

SPAN_TIDY_INSTRUMENT()
void inWholeOk(const Request &request) {}

SPAN_TIDY_INSTRUMENT(skip(context), fields(tenant_id = ""))
void laterOk(const Context &context) {
  trace::Tracer::GetCurrentSpan()->SetAttribute("tenant_id", context.tenant_id());
}

SPAN_TIDY_INSTRUMENT(skip(context))
void laterWithoutFieldOk(const Context &context) {
  trace::Tracer::GetCurrentSpan()->SetAttribute("tenant_id", context.tenant_id());
}

SPAN_TIDY_INSTRUMENT()
void noTenantOk(int number) {}

void plainOk(const std::string &tenant_id) {}
