#pragma once
#include "opentelemetry/trace/provider.h"

namespace shop {
void work();
inline auto tracer() {
  return opentelemetry::trace::Provider::GetTracerProvider()->GetTracer("shop");
}
inline void workTraced() {
  auto span = tracer()->StartSpan("process");
  work();
}
}
