#pragma once

#include "envoy/tracing/trace_driver.h"

namespace Envoy {
namespace Tracing {

class Tracer {
public:
  virtual ~Tracer() = default;
  virtual SpanPtr startSpan(const Config &config, TraceContext &trace_context,
                            const StreamInfo::StreamInfo &stream_info,
                            Decision tracing_decision) = 0;
};

} // namespace Tracing
} // namespace Envoy
