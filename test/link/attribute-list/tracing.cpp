#include "tracing.h"

#include "opentelemetry/common/key_value_iterable_view.h"

namespace shop {

namespace trace = opentelemetry::trace;

static opentelemetry::nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop");
}

SpanPtr startSpan(const char *name, const Attributes &attributes) {
  return tracer()->StartSpan(name, attributes);
}

SpanPtr startPlain(const char *name) { return tracer()->StartSpan(name); }

void record(trace::Span &span,
            std::initializer_list<std::pair<std::string, std::string>> attributes) {
  for (const auto &[key, value] : attributes)
    span.SetAttribute(key, value);
}

} // namespace shop
