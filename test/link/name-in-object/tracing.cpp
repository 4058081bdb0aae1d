#include "tracing.h"

namespace shop {

static opentelemetry::nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop");
}

SpanPtr begin(const Opening &opening) {
  trace::StartSpanOptions options;
  options.kind = opening.role;
  return tracer()->StartSpan(opening.title, opening.facts, options);
}

void within(const Opening &opening, const std::function<void(trace::Span &)> &work) {
  auto span = begin(opening);
  trace::Scope scope(span);
  work(*span);
}

void annotate(trace::Span &span, const Remark &remark) {
  span.SetAttribute("remark.about", remark.about);
  for (const auto &[key, value] : remark.facts)
    span.SetAttribute(key, value);
}

std::string headline(const Remark &remark) { return "remark: " + remark.about; }

} // namespace shop
