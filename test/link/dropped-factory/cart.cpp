#include "factory.h"

#include <utility>
#include <vector>

namespace shop {

void startBad() {
  startSpan("cart.load"); // finds: tracing-dropped-span "startSpan' is discarded: the span ends at once"
}

void enterBad() {
  enter("cart.load"); // finds: tracing-dropped-span "enter' is discarded"
}

void activateBad() {
  activate("cart.load"); // finds: tracing-dropped-span "activate' is discarded"
}

void branchBad(bool cached) {
  if (!cached)
    enter("cart.load"); // finds: tracing-dropped-span "is discarded"
}

void keptOk() {
  auto span = startSpan("cart.load");
  auto scope = enter("cart.price");
  auto active = activate("cart.tax");
}

SpanPtr returnedOk() { return startSpan("cart.load"); }

void collectedOk(std::vector<SpanPtr> &spans) { spans.push_back(startSpan("cart.load")); }

void castOk() { (void)startSpan("cart.touch"); }

void chainedOk() { startSpan("cart.touch")->AddEvent("touched"); }

void countOk() { countSpans(); }

// The session keeps what it opens.
void openOk(Session &session) {
  session.open();
  session.span();
}

} // namespace shop
