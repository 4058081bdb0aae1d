#include "timed.h"

#include "opentelemetry/trace/provider.h"

namespace shop {

static void save() {
  Offered span("order.save");
  auto scope = span.enter();
}

void packOk() {
  Timed timed("order.pack");
  timed.record(3);
  save();
}

void packAgainOk() {
  Timed timed("order.check");
  save();
}

void enteredOk() {
  Offered offered("order.pack");
  auto scope = offered.enter();
  save();
}

void neverEnteredBad() {
  Offered offered("order.pack"); // finds: tracing-inactive-span "span 'order.pack' is never active"
  offered.record(3);
  save();
}

} // namespace shop
