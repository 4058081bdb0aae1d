#pragma once

#include "opencensus/trace/span.h"

namespace opencensus {
namespace trace {
namespace propagation {

SpanContext FromB3Headers(std::string_view b3_trace_id, std::string_view b3_span_id,
                          std::string_view b3_sampled);
std::string ToB3TraceIdHeader(const SpanContext &ctx);
std::string ToB3SpanIdHeader(const SpanContext &ctx);
std::string ToB3SampledHeader(const SpanContext &ctx);

} // namespace propagation
} // namespace trace
} // namespace opencensus
