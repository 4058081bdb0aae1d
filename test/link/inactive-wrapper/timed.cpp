#include "timed.h"

#include "opentelemetry/trace/provider.h"

namespace shop {

namespace trace = opentelemetry::trace;

static opentelemetry::nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop");
}

Timed::Timed(opentelemetry::nostd::string_view name)
    : span_(tracer()->StartSpan(name)) {} // finds: tracing-inactive-span "so 'order.save' is not its child"

Timed::~Timed() { span_->End(); }

void Timed::record(int n) { span_->SetAttribute("n", n); }

Offered::Offered(opentelemetry::nostd::string_view name) : span_(tracer()->StartSpan(name)) {}

opentelemetry::trace::Scope Offered::enter() { return trace::Scope(span_); }

void Offered::record(int n) { span_->SetAttribute("n", n); }

} // namespace shop
