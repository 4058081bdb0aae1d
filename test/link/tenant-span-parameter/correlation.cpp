#include "correlation.h"

namespace shop {

namespace trace = opentelemetry::trace;

static const char kTenant[] = "tenant_id";

void setTenant(const opentelemetry::nostd::shared_ptr<trace::Span> &span,
               const std::string &tenant) {
  span->SetAttribute(kTenant, tenant);
}

void correlate(trace::Span &span, const Request &request) {
  span.SetAttribute(kTenant, request.tenant_id);
  locate(span, request);
}

void locate(trace::Span &span, const Request &request) {
  span.SetAttribute("cloud.region", request.region);
}

} // namespace shop
