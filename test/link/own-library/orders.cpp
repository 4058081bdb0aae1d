#include "span.h"

namespace shop {

using opencensus::trace::Span;

void keep(const Span &span);

bool askedBad() {
  auto span = Span::StartSpan("order.load");
  bool sampled = span.IsSampled();
  return sampled; // finds: tracing-span-not-ended
}

bool parentBad() {
  auto order = Span::StartSpan("order.load");
  auto part = Span::StartSpan("order.part", &order);
  bool recording = part.IsRecording();
  part.End();
  return recording; // finds: tracing-span-not-ended
}

bool endedOk() {
  auto span = Span::StartSpan("order.load");
  bool sampled = span.IsSampled();
  span.End();
  return sampled;
}

void givenOk() {
  auto span = Span::StartSpan("order.load");
  keep(span);
}

} // namespace shop
