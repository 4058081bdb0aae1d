// RUN: %expectations --modes one %s
// A variable that gets another span loses the one before.

#include "opencensus/trace/span.h"
#include "opencensus/trace/with_span.h"

#include <utility>
#include <vector>

using opencensus::trace::Span;
using opencensus::trace::StatusCode;

int work();

void replacedBad() {
  auto span = Span::StartSpan("cart.load");
  work();
  span = Span::StartSpan("cart.pay"); // finds: tracing-span-not-ended (proof) "span 'cart.load' is still open where its variable gets another"
  work();
  span.End();
}

void replacedOnOneWayBad(bool paid) {
  auto span = Span::StartSpan("cart.load");
  work();
  if (!paid)
    span = Span::StartSpan("cart.pay"); // finds: tracing-span-not-ended
  span.End();
}

void replacedEachTurnBad(int tries) {
  Span span = Span::BlankSpan();
  for (int i = 0; i < tries; ++i) {
    span = Span::StartSpan("cart.pay"); // finds: tracing-span-not-ended "span 'cart.pay' is still open"
    work();
  }
  span.End();
}

void replacedByNothingBad() {
  auto span = Span::StartSpan("cart.load");
  work();
  span = Span::BlankSpan(); // finds: tracing-span-not-ended
}

void continuedBad(const std::vector<int> &items) {
  Span span = Span::BlankSpan();
  for (int item : items) {
    span = Span::StartSpan("cart.item"); // finds: tracing-span-not-ended
    span.AddAttribute("item", item);
  }
}

void endedBeforeOk() {
  auto span = Span::StartSpan("cart.load");
  work();
  span.End();
  span = Span::StartSpan("cart.pay");
  span.End();
}

void endedEachTurnOk(int tries) {
  Span span = Span::BlankSpan();
  for (int i = 0; i < tries; ++i) {
    span = Span::StartSpan("cart.pay");
    work();
    span.End();
  }
}

void endedInNextTurnOk(int tries) {
  Span span = Span::BlankSpan();
  for (int i = 0; i < tries; ++i) {
    if (i > 0)
      span.End();
    span = Span::StartSpan("cart.pay");
  }
  span.End();
}

void keptElsewhereOk(std::vector<Span> &spans, int tries) {
  Span span = Span::BlankSpan();
  for (int i = 0; i < tries; ++i) {
    span = Span::StartSpan("cart.pay");
    spans.push_back(span);
  }
}

void copiedBeforeOk() {
  auto span = Span::StartSpan("cart.load");
  Span load = span;
  span = Span::StartSpan("cart.pay");
  span.End();
  load.End();
}

void flagOk(bool traced) {
  Span span = Span::BlankSpan();
  if (traced)
    span = Span::StartSpan("cart.load");
  work();
  span.End();
}

void eitherOk(bool paid) {
  Span span = Span::BlankSpan();
  if (paid)
    span = Span::StartSpan("cart.load");
  else
    span = Span::StartSpan("cart.pay");
  work();
  span.End();
}

void endedByFlagOk(bool paid) {
  auto span = Span::StartSpan("cart.load");
  if (paid)
    span.End();
  work();
  if (paid)
    span = Span::StartSpan("cart.pay");
  span.End();
}

void ownOfEachTurnOk(const std::vector<int> &items) {
  for (int item : items) {
    Span span = Span::StartSpan("cart.item");
    span.AddAttribute("item", item);
    span.End();
  }
}

void scopeEndsOk() {
  auto span = Span::StartSpan("cart.load");
  {
    opencensus::trace::WithSpan active(span, true, /*end_span=*/true);
    work();
  }
  span = Span::StartSpan("cart.pay");
  span.End();
}

void lambdaEndsOk() {
  auto span = Span::StartSpan("cart.load");
  auto end = [&] { span.End(); };
  end();
  span = Span::StartSpan("cart.pay");
  span.End();
}
