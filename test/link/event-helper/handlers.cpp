#include "events.h"

namespace shop {

void typeOnlyBad(const Event &event) {
  auto span = startProcessing("orders process"); // finds: tracing-uncorrelated-event "span 'orders process' never records 'event.id', though 'event.id' is at hand"
  trace::Scope scope(span);
  tagType(*span, event);
}

void contextLostBad(const Event &event) {
  auto span = startProcessing("orders process"); // finds: tracing-uncorrelated-event "has neither link nor parent, though 'event.traceparent' is at hand"
  trace::Scope scope(span);
  tag(*span, event);
}

void linkedSomewhereOk(const Event &event) {
  auto span = startProcessing("orders process");
  tag(*span, event);
  linkTo(*span, event);
}

static void insideOk(const Event &event) {
  auto span = startProcessingOf(event);
  trace::Scope scope(span);
}

static void currentOk(const Event &event) {
  auto span = startProcessing("orders process");
  trace::Scope scope(span);
  tagCurrent(event);
}

// For those below, whatever is active here has the context.
void dispatchBad(const Event &event) {
  auto span = startProcessingOf(event); // finds: tracing-uncorrelated-event "has neither link nor parent"
  trace::Scope scope(span);
  insideOk(event);
  currentOk(event);
}

} // namespace shop
