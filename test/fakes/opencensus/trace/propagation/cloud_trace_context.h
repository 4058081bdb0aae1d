#pragma once

#include "opencensus/trace/span.h"

namespace opencensus {
namespace trace {
namespace propagation {

SpanContext FromCloudTraceContextHeader(std::string_view header);
std::string ToCloudTraceContextHeader(const SpanContext &ctx);

} // namespace propagation
} // namespace trace
} // namespace opencensus
