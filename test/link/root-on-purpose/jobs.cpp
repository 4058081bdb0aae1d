#include "jobs.h"

#include "opentelemetry/trace/context.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

namespace shop {

namespace trace = opentelemetry::trace;
namespace context = opentelemetry::context;

static opentelemetry::nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop");
}

void pack() { trace::Scope scope(tracer()->StartSpan("parcel.pack")); }

void receive() {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kServer;
  trace::Scope scope(tracer()->StartSpan("order.receive", options));
  pack();
}

void consume(int messages) {
  while (messages-- > 0) {
    trace::StartSpanOptions options;
    options.kind = trace::SpanKind::kConsumer;
    trace::Scope scope(tracer()->StartSpan("order.consume", options));
  }
}

void sweep() {
  trace::StartSpanOptions options;
  context::Context root;
  options.parent = root.SetValue(trace::kIsRootSpanKey, true);
  trace::Scope scope(tracer()->StartSpan("cache.sweep", {}, options));
}

} // namespace shop
