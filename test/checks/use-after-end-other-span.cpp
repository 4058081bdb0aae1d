// RUN: %expectations %s

// Where the span is another one, or may not have ended.

#include "opentelemetry/context/runtime_context.h"
#include "opentelemetry/trace/context.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <memory>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;

using SpanPointer = nostd::shared_ptr<trace::Span>;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop");
}

int work();

void recordedBeforeOk(int items) {
  auto span = tracer()->StartSpan("cart.load");
  span->SetAttribute("cart.items", items);
  span->End();
}

void reboundOk() {
  auto span = tracer()->StartSpan("cart.load");
  span->End();
  span = tracer()->StartSpan("cart.price");
  span->SetAttribute("cart.priced", true);
  span->End();
}

void reboundOnOneWayOk(bool price) {
  auto span = tracer()->StartSpan("cart.load");
  span->End();
  if (price)
    span = tracer()->StartSpan("cart.price");
  span->SetAttribute("cart.priced", price);
}

void aliasOfAnotherOk() {
  auto load = tracer()->StartSpan("cart.load");
  auto span = load;
  span = tracer()->StartSpan("cart.price");
  load->End();
  span->SetAttribute("cart.priced", true);
}

void branchOnlyOk(bool cached) {
  auto span = tracer()->StartSpan("cart.load");
  if (cached)
    span->End();
  span->SetAttribute("cart.cached", cached);
  span->End();
}

void branchReturnsOk(bool cached) {
  auto span = tracer()->StartSpan("cart.load");
  if (cached) {
    span->End();
    return;
  }
  span->SetAttribute("cart.cached", false);
  span->End();
}

void contextOk() {
  auto span = tracer()->StartSpan("cart.load");
  span->End();
  trace::StartSpanOptions options;
  options.parent = span->GetContext();
  auto next = tracer()->StartSpan("cart.price", {}, options);
  next->SetAttribute("cart.priced", true);
}

bool recordingOk() {
  auto span = tracer()->StartSpan("cart.load");
  span->End();
  return span->IsRecording() && span->GetContext().IsValid();
}

void newSpanPerTurnOk(const std::vector<int> &items) {
  for (int item : items) {
    auto span = tracer()->StartSpan("cart.item");
    span->SetAttribute("item", item);
    span->End();
  }
}

void reboundPerTurnOk(const std::vector<int> &items) {
  SpanPointer span;
  for (int item : items) {
    span = tracer()->StartSpan("cart.item");
    span->SetAttribute("item", item);
    span->End();
  }
}

void endedInLastTurnOk(const std::vector<int> &items) {
  auto span = tracer()->StartSpan("cart.load");
  for (int item : items) {
    span->AddEvent("item");
    if (item < 0)
      span->End();
  }
}

void endMayNotBeReachedOk() {
  auto span = tracer()->StartSpan("cart.load");
  try {
    work();
    span->End();
  } catch (const std::exception &) {
    span->SetStatus(trace::StatusCode::kError);
    span->End();
  }
}

void conditionalEndOk(bool ended) {
  auto span = tracer()->StartSpan("cart.load");
  if (work() > 3) {
    span->End();
    ended = true;
  }
  if (!ended) {
    span->SetAttribute("cart.items", 3);
    span->End();
  }
}

void usedInLambdaOk() {
  auto span = tracer()->StartSpan("cart.load");
  auto record = [&] { span->SetAttribute("cart.items", 3); };
  record();
  span->End();
}

void lambdaAfterEndOk() {
  auto span = tracer()->StartSpan("cart.load");
  auto finish = [&] { span->End(); };
  work();
  span->SetAttribute("cart.items", 3);
  finish();
}

struct Guard {
  explicit Guard(SpanPointer span) : span_(std::move(span)) {}
  ~Guard() { span_->End(); }
  void set(int items) { span_->SetAttribute("cart.items", items); }
  void end() { span_->End(); }
  void restart() {
    span_->End();
    span_ = tracer()->StartSpan("cart.next");
  }
  void endOnce() {
    if (ended_)
      return;
    ended_ = true;
    span_->End();
  }

private:
  SpanPointer span_;
  bool ended_ = false;
};

void endsInDestructorOk() {
  auto span = tracer()->StartSpan("cart.load");
  Guard guard(span);
  span->SetAttribute("cart.items", 3);
}

void restartedGuardOk() {
  Guard guard(tracer()->StartSpan("cart.load"));
  guard.restart();
  guard.set(3);
}

void endedOnceOk() {
  Guard guard(tracer()->StartSpan("cart.load"));
  guard.endOnce();
  guard.endOnce();
}

void replacedGuardOk() {
  Guard guard(tracer()->StartSpan("cart.load"));
  guard.end();
  guard = Guard(tracer()->StartSpan("cart.price"));
  guard.set(3);
}

void endedGuardBad() {
  Guard guard(tracer()->StartSpan("cart.load"));
  guard.end();
  guard.set(3); // finds: tracing-use-after-end "attribute 'cart.items' has no effect"
}

void movedHandleOk() {
  auto span = tracer()->StartSpan("cart.load");
  auto other = tracer()->StartSpan("cart.price");
  span->End();
  span = std::move(other);
  span->SetAttribute("cart.priced", true);
}

void swappedOk() {
  auto span = tracer()->StartSpan("cart.load");
  auto other = tracer()->StartSpan("cart.price");
  span->End();
  span.swap(other);
  span->SetAttribute("cart.priced", true);
}

void gotoOk(int tries) {
again:
  auto span = tracer()->StartSpan("cart.load");
  if (work() && --tries) {
    span->End();
    goto again;
  }
  span->SetAttribute("cart.tries", tries);
  span->End();
}

void gotoEndOk(bool cached) {
  auto span = tracer()->StartSpan("cart.load");
  if (cached)
    goto done;
  span->SetAttribute("cart.cached", false);
done:
  span->End();
}

void switchOk(int state) {
  auto span = tracer()->StartSpan("cart.load");
  switch (state) {
  case 0:
    span->End();
    break;
  case 1:
    span->SetAttribute("cart.state", state);
    break;
  }
}

void fillSpan(SpanPointer &span);

void givenAwayOk() {
  auto span = tracer()->StartSpan("cart.load");
  span->End();
  fillSpan(span);
  span->SetAttribute("cart.items", 3);
}

void parameterReboundOk(SpanPointer &span) {
  span->End();
  span = tracer()->StartSpan("cart.next");
  span->SetAttribute("cart.items", 3);
}

void currentSpanOk() {
  auto span = tracer()->StartSpan("cart.load");
  span->End();
  trace::Tracer::GetCurrentSpan()->SetAttribute("cart.items", 3);
}

static void log(const SpanPointer &span, bool verbose) {
  if (verbose)
    span->AddEvent("log");
}

void flagOfHelperOk() {
  auto span = tracer()->StartSpan("cart.load");
  span->End();
  log(span, false);
}

void otherSpanOk() {
  auto load = tracer()->StartSpan("cart.load");
  auto price = tracer()->StartSpan("cart.price");
  load->End();
  price->SetAttribute("cart.priced", true);
  price->End();
}

SpanPointer chosenOk(bool price) {
  auto load = tracer()->StartSpan("cart.load");
  auto other = tracer()->StartSpan("cart.price");
  load->End();
  auto span = price ? other : load;
  span->SetAttribute("cart.priced", price);
  return span;
}

void lambdaEndsBad() {
  auto span = tracer()->StartSpan("cart.load");
  auto finish = [&] { span->End(); };
  finish();
  span->SetAttribute("cart.items", 3); // finds: tracing-use-after-end
}

void endedByGuardBad() {
  auto span = tracer()->StartSpan("cart.load");
  { Guard guard(span); }
  span->SetAttribute("cart.items", 3); // finds: tracing-use-after-end
}

// Its destructor makes sure of the end.
void endedBeforeDestructorOk() {
  Guard guard(tracer()->StartSpan("cart.load"));
  guard.set(3);
  guard.end();
}
