// RUN: %expectations %s

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"
#include "opentelemetry/trace/span_startoptions.h"

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;

using SpanPointer = nostd::shared_ptr<trace::Span>;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop", "1.0");
}

bool load();
void save();
static void finish(const SpanPointer &span) { span->End(); }
// A parent that has ended, or is the span itself.

void finishedParentBad() {
  auto order = tracer()->StartSpan("order.ship");
  auto first = tracer()->StartSpan("order.load");
  first->End();
  trace::StartSpanOptions options;
  options.parent = first->GetContext();
  auto second = tracer()->StartSpan("order.pack", {}, options); // finds: tracing-confused-span (likely) "'first' is the wrong span: as a parent it has ended, and 'order' is open"
  second->End();
  order->End();
}

void finishedParentInBlockBad() {
  auto order = tracer()->StartSpan("order.ship");
  trace::Scope scope(order);
  auto first = tracer()->StartSpan("order.load");
  finish(first);
  if (load()) {
    trace::StartSpanOptions options;
    options.kind = trace::SpanKind::kClient;
    options.parent = first->GetContext();
    auto second = tracer()->StartSpan("order.pack", {}, options); // finds: tracing-confused-span "'order' is open"
    second->End();
  }
  order->End();
}

void ownParentBad() {
  SpanPointer child;
  trace::StartSpanOptions options;
  options.parent = child->GetContext();
  child = tracer()->StartSpan("order.pack", {}, options); // finds: tracing-confused-span (proof) "'child' is the wrong span: it is its own parent"
  child->End();
}

void ownParentNullBad() {
  SpanPointer child{nullptr};
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kClient;
  options.parent = child->GetContext();
  child = tracer()->StartSpan("order.pack", {}, options); // finds: tracing-confused-span "it is its own parent"
  trace::Scope scope(child);
  save();
}

void openParentOk() {
  auto order = tracer()->StartSpan("order.ship");
  trace::StartSpanOptions options;
  options.parent = order->GetContext();
  auto second = tracer()->StartSpan("order.pack", {}, options);
  second->End();
  order->End();
}

// Nothing else is open: it follows what has ended.
void followsOk() {
  auto first = tracer()->StartSpan("order.load");
  first->End();
  trace::StartSpanOptions options;
  options.parent = first->GetContext();
  auto second = tracer()->StartSpan("order.pack", {}, options);
  second->End();
}

void sometimesEndedOk() {
  auto order = tracer()->StartSpan("order.ship");
  trace::Scope scope(order);
  auto first = tracer()->StartSpan("order.load");
  if (load())
    first->End();
  trace::StartSpanOptions options;
  options.parent = first->GetContext();
  auto second = tracer()->StartSpan("order.pack", {}, options);
  second->End();
}

void chosenParentOk(bool fast) {
  auto order = tracer()->StartSpan("order.ship");
  trace::Scope scope(order);
  auto first = tracer()->StartSpan("order.load");
  first->End();
  trace::StartSpanOptions options;
  options.parent = fast ? first->GetContext() : order->GetContext();
  auto second = tracer()->StartSpan("order.pack", {}, options);
  second->End();
}

void parentGivenTwiceOk() {
  auto order = tracer()->StartSpan("order.ship");
  auto first = tracer()->StartSpan("order.load");
  first->End();
  trace::StartSpanOptions options;
  options.parent = first->GetContext();
  options.parent = order->GetContext();
  auto second = tracer()->StartSpan("order.pack", {}, options);
  second->End();
}

void nextOfChainOk() {
  auto span = tracer()->StartSpan("order.load");
  trace::StartSpanOptions options;
  options.parent = span->GetContext();
  span = tracer()->StartSpan("order.pack", {}, options);
  span->End();
}

void filledOk(void (*fill)(SpanPointer &)) {
  SpanPointer child;
  fill(child);
  trace::StartSpanOptions options;
  options.parent = child->GetContext();
  child = tracer()->StartSpan("order.pack", {}, options);
}

// The same options for one start after the other.
void optionsReusedBad() {
  auto order = tracer()->StartSpan("order.ship");
  trace::StartSpanOptions options;
  options.parent = order->GetContext();
  auto first = tracer()->StartSpan("order.load", {}, options);
  first->End();
  options.parent = first->GetContext();
  auto second = tracer()->StartSpan("order.pack", {}, options); // finds: tracing-confused-span "'first' is the wrong span: as a parent it has ended, and 'order' is open"
  second->End();
  order->End();
}

void optionsReusedOk() {
  auto order = tracer()->StartSpan("order.ship");
  trace::StartSpanOptions options;
  options.parent = order->GetContext();
  auto first = tracer()->StartSpan("order.load", {}, options);
  first->End();
  auto second = tracer()->StartSpan("order.pack", {}, options);
  second->End();
  order->End();
}

void replacedOnOneWayOk(bool fast) {
  auto order = tracer()->StartSpan("order.ship");
  trace::StartSpanOptions options;
  options.parent = order->GetContext();
  auto first = tracer()->StartSpan("order.load", {}, options);
  first->End();
  if (fast)
    options.parent = first->GetContext();
  auto second = tracer()->StartSpan("order.pack", {}, options);
  second->End();
  order->End();
}
