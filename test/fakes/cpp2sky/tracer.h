#pragma once

#include "cpp2sky/tracing_context.h"

namespace cpp2sky {

class Tracer {
public:
  virtual ~Tracer() = default;
  virtual TracingContextSharedPtr newContext() = 0;
  virtual TracingContextSharedPtr newContext(SpanContextSharedPtr span) = 0;
  virtual bool report(TracingContextSharedPtr obj) = 0;
};

using TracerPtr = std::unique_ptr<Tracer>;

} // namespace cpp2sky
