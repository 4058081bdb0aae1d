#include "guard.h"

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/span_startoptions.h"

namespace shop {

namespace trace = opentelemetry::trace;

static opentelemetry::nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop");
}

void parentBad() {
  Guard guard(tracer()->StartSpan("order.load"));
  guard->End();
  auto order = tracer()->StartSpan("order.pack");
  trace::StartSpanOptions options;
  options.parent = guard->GetContext();
  auto part = tracer()->StartSpan("order.part", {}, options); // finds: tracing-confused-span "as a parent it has ended, and 'order' is open"
  part->End();
  order->End();
}

void parentOk() {
  Guard guard(tracer()->StartSpan("order.load"));
  auto order = tracer()->StartSpan("order.pack");
  trace::StartSpanOptions options;
  options.parent = guard->GetContext();
  auto part = tracer()->StartSpan("order.part", {}, options);
  part->End();
  order->End();
}

} // namespace shop
