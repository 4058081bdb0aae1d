// about: tracing-use-after-end, tracing-end-of-borrowed-span
#include "tracing.h"

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

namespace shop {

namespace trace = opentelemetry::trace;

void load(int items) {
  auto span = startSpan("cart.load");
  endSpan(span);
  touch(span);
  annotate(span, items); // finds: tracing-use-after-end "attribute 'cart.items' has no effect: span 'cart.load' has ended before"
}

void endedTwice() {
  auto span = startSpan("cart.load");
  endSpan(span);
  endSpan(span); // finds: tracing-use-after-end
}

void price(int items) {
  auto span = startSpan("cart.price");
  endIfFailed(span, items < 0);
  annotate(span, items);
  endSpan(span);
}

void pack(int items) {
  Operation operation("cart.pack");
  operation.set(items);
  operation.next("cart.send");
  operation.set(items);
  operation.end();
}

void send(int items) {
  Operation operation("cart.send");
  operation.end();
  operation.set(items); // finds: tracing-use-after-end
}

void store() {
  endSpan(trace::Tracer::GetCurrentSpan()); // finds: tracing-end-of-borrowed-span "the active span is ended"
}

void borrowed(trace::Span &span) {
  leave(span); // finds: tracing-end-of-borrowed-span "the caller has it"
}

void own() {
  auto span = startSpan("cart.own");
  trace::Scope scope(span);
  endSpan(trace::Tracer::GetCurrentSpan());
}

void touched() { touch(trace::Tracer::GetCurrentSpan()); }

} // namespace shop
