#pragma once

#include "opencensus/trace/span.h"

namespace opencensus {
namespace trace {
namespace propagation {

SpanContext FromTraceParentHeader(std::string_view header);
std::string ToTraceParentHeader(const SpanContext &ctx);

} // namespace propagation
} // namespace trace
} // namespace opencensus
