#include "factory.h"

#include "opentelemetry/trace/provider.h"

namespace shop {

namespace trace = opentelemetry::trace;

SpanPtr startSpan(const char *name) {
  return trace::Provider::GetTracerProvider()->GetTracer("shop")->StartSpan(name);
}

trace::Scope enter(const char *name) { return trace::Scope(startSpan(name)); }

std::unique_ptr<trace::Scope> activate(const char *name) {
  return std::make_unique<trace::Scope>(startSpan(name));
}

int countSpans() {
  auto span = startSpan("spans.count");
  return span->IsRecording() ? 1 : 0;
}

SpanPtr Session::open() {
  span_ = startSpan("session.open");
  return span_;
}

SpanPtr Session::span() const { return span_; }

} // namespace shop
