#include "guards.h"

// about: tracing-span-not-ended

void endingOk() {
  Ending guard(Span::StartSpan("order.load"));
  guard.note();
}

void FN_keeping() {
  Keeping guard(Span::StartSpan("order.load"));
  guard.note();
}

void hiddenOk() {
  Hidden guard(Span::StartSpan("order.load"));
  guard.note();
}

void FN_plain() {
  Plain guard(Span::StartSpan("order.load"));
  guard.note();
}
