#include "order_label.h"

#include "opentelemetry/trace/provider.h"

namespace shop {

std::string fastLabel(const std::string &text) { return orderLabel(text); }

opentelemetry::trace::Scope enter(const std::string &name) {
  auto tracer = opentelemetry::trace::Provider::GetTracerProvider()->GetTracer("shop");
  return opentelemetry::trace::Scope(tracer->StartSpan(name));
}

} // namespace shop
