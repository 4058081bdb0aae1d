#pragma once

#include "opentelemetry/nostd/shared_ptr.h"
#include "opentelemetry/trace/span.h"

#include <string>

namespace shop {

struct Request {
  std::string tenant_id, region;
};

void correlate(opentelemetry::trace::Span &span, const Request &request);
void setTenant(const opentelemetry::nostd::shared_ptr<opentelemetry::trace::Span> &span,
               const std::string &tenant);
void locate(opentelemetry::trace::Span &span, const Request &request);

} // namespace shop
