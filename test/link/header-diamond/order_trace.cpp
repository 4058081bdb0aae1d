#include "order_trace.h"

namespace shop {

namespace trace = opentelemetry::trace;

trace::Scope enter(const std::string &name) {
  return trace::Scope(trace::Provider::GetTracerProvider()->GetTracer("shop")->StartSpan(name));
}

} // namespace shop
