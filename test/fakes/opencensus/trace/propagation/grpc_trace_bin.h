#pragma once

#include "opencensus/trace/span.h"

namespace opencensus {
namespace trace {
namespace propagation {

SpanContext FromGRPCTraceBinHeader(std::string_view header);
std::string ToGRPCTraceBinHeader(const SpanContext &ctx);
constexpr int kGRPCTraceBinHeaderLen = 29;
void ToGRPCTraceBinHeader(const SpanContext &ctx, uint8_t *out);

} // namespace propagation
} // namespace trace
} // namespace opencensus
