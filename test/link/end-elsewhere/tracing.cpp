#include "tracing.h"

#include "opentelemetry/trace/provider.h"

namespace shop {

namespace trace = opentelemetry::trace;

SpanPointer startSpan(const char *name) {
  return trace::Provider::GetTracerProvider()->GetTracer("shop")->StartSpan(name);
}

void endSpan(const SpanPointer &span) {
  span->AddEvent("ending");
  span->End();
}

void endIfFailed(const SpanPointer &span, bool failed) {
  if (failed)
    span->End();
}

void annotate(const SpanPointer &span, int items) { span->SetAttribute("cart.items", items); }

void touch(const SpanPointer &) {}

void leave(trace::Span &span) { span.End(); }

Operation::Operation(const char *name) : span_(startSpan(name)) {}
void Operation::set(int items) { annotate(span_, items); }
void Operation::end() { endSpan(span_); }
void Operation::next(const char *name) {
  endSpan(span_);
  span_ = startSpan(name);
}

} // namespace shop
