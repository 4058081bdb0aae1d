#include "tracing.h"

namespace shop {
static opentelemetry::nostd::shared_ptr<opentelemetry::trace::Tracer> tracer() {
  return opentelemetry::trace::Provider::GetTracerProvider()->GetTracer("shop");
}

// The same in each configuration.
opentelemetry::nostd::shared_ptr<Span> startSpan(const std::string &name) {
  return tracer()->StartSpan(name);
}

// Not the same.
void tag(Span &span, const std::string &text) {
#ifdef TAGS
  span.SetAttribute("note", text);
#endif
}

void tagHere(Span &span, const std::string &email) {
  tag(span, email);
}

void inBoth() {
  tracer()->StartSpan("cart.list");
}

#ifdef TAGS
void inOne() {
  tracer()->StartSpan("cart.load");
}
#endif
}
