// RUN: %expectations %s

#include "opentelemetry/context/runtime_context.h"
#include "opentelemetry/trace/context.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;
namespace context = opentelemetry::context;

using SpanPointer = nostd::shared_ptr<trace::Span>;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop", "1.0");
}

static void work() {}

#define SHOP_START(name) tracer()->StartSpan(name)
#define SHOP_CONCAT(a, b) a##b
#define SHOP_NAME(line) SHOP_CONCAT(span_, line)
#define SHOP_TRACE(name) trace::Scope SHOP_NAME(__LINE__)(tracer()->StartSpan(name))

void resultOfStartBad() {
  tracer()->StartSpan("cart.load"); // finds: tracing-dropped-span (proof) "'StartSpan' is discarded"
  work();
}

void startWithAttributesBad(int items) {
  tracer()->StartSpan("cart.load", {{"cart.items", items}}); // finds: tracing-dropped-span
}

void temporaryScopeBad() {
  auto span = tracer()->StartSpan("cart.load");
  trace::Scope{span}; // finds: tracing-dropped-span "active for this statement only"
  work();
}

void temporaryScopeOfNewSpanBad() {
  trace::Scope(tracer()->StartSpan("cart.load")); // finds: tracing-dropped-span
  work();
}

void withActiveSpanBad() {
  auto span = tracer()->StartSpan("cart.load");
  tracer()->WithActiveSpan(span); // finds: tracing-dropped-span
  trace::Tracer::WithActiveSpan(span); // finds: tracing-dropped-span
}

void attachBad(context::Context &other) {
  context::RuntimeContext::Attach(other); // finds: tracing-dropped-span
  work();
}

void setValueBad() {
  auto current = context::RuntimeContext::GetCurrent();
  current.SetValue("priority", true); // finds: tracing-dropped-span "the new context is lost"
}

void setSpanBad() {
  auto span = tracer()->StartSpan("cart.load");
  auto current = context::RuntimeContext::GetCurrent();
  trace::SetSpan(current, span); // finds: tracing-dropped-span
}

void branchBad(bool cached) {
  if (!cached)
    tracer()->StartSpan("cart.load"); // finds: tracing-dropped-span
}

void loopBad(const std::vector<int> &carts) {
  for (int cart : carts) {
    (void)cart;
    tracer()->StartSpan("cart.load"); // finds: tracing-dropped-span
  }
}

void commaBad() {
  work(), tracer()->StartSpan("cart.load"); // finds: tracing-dropped-span
}

void forHeaderBad() {
  for (tracer()->StartSpan("cart.load"); false;) // finds: tracing-dropped-span
    work();
}

void macroBad() {
  SHOP_START("cart.load"); // finds: tracing-dropped-span
}

void lambdaBodyBad() {
  auto load = [] {
    tracer()->StartSpan("cart.load"); // finds: tracing-dropped-span
  };
  load();
}

template <typename Number> void templateBad(Number items) {
  tracer()->StartSpan("cart.load", {{"cart.items", items}}); // finds: tracing-dropped-span
}
template void templateBad(int);
template void templateBad(double);

static SpanPointer startSpan(const char *name) { return tracer()->StartSpan(name); }

void ownHelperBad() {
  startSpan("cart.load"); // finds: tracing-dropped-span
}

void keptOk() {
  auto span = tracer()->StartSpan("cart.load");
  auto scope = trace::Scope(span);
}

void constructedInPlaceOk() {
  trace::Scope scope(tracer()->StartSpan("cart.load"));
  work();
}

void initialisedFromTemporaryOk() {
  auto scope = trace::Scope(tracer()->StartSpan("cart.load"));
}

void activeWhileOk() {
  auto span = tracer()->StartSpan("cart.price");
  auto active = tracer()->WithActiveSpan(span);
}

void unusedScopeOk() {
  [[maybe_unused]] auto scope = trace::Scope(tracer()->StartSpan("cart.load"));
}

void bracedOk() {
  trace::Scope scope{tracer()->StartSpan("cart.load")};
}

SpanPointer returnedOk() { return tracer()->StartSpan("cart.load"); }

void keep(SpanPointer span);

void passedOk() { keep(tracer()->StartSpan("cart.load")); }

void endedAtOnceOk() { tracer()->StartSpan("cart.touched")->End(); }

void chainedOk() { tracer()->StartSpan("cart.touched")->AddEvent("touched"); }

void castToVoidOk() { (void)tracer()->StartSpan("cart.touched"); }

class Session {
public:
  Session() : span_(tracer()->StartSpan("session.open")) {}
  void restart() { span_ = tracer()->StartSpan("session.restart"); }
  void activate() { scope_ = std::make_unique<trace::Scope>(span_); }

private:
  SpanPointer span_;
  std::unique_ptr<trace::Scope> scope_;
};

void chosenOk(bool traced) {
  SpanPointer span = traced ? tracer()->StartSpan("cart.load") : SpanPointer();
  auto scope = trace::Scope(span);
}

void collectedOk(std::vector<SpanPointer> &spans) {
  spans.push_back(tracer()->StartSpan("cart.load"));
  spans.emplace_back(tracer()->StartSpan("cart.load"));
}

void capturedOk() {
  auto load = [span = tracer()->StartSpan("cart.load")] { span->End(); };
  load();
}

void macroScopeOk() {
  SHOP_TRACE("cart.load");
  work();
}

void conditionOk() {
  if (auto span = tracer()->StartSpan("cart.load"))
    work();
  if (tracer()->StartSpan("cart.load")->IsRecording())
    work();
}

void unevaluatedOk() {
  using Type = decltype(tracer()->StartSpan("cart.load"));
  static_assert(sizeof(tracer()->StartSpan("cart.load")) == sizeof(Type));
}

void attachedOk(context::Context &other) {
  auto token = context::RuntimeContext::Attach(other);
  work();
}

void contextKeptOk() {
  auto current = context::RuntimeContext::GetCurrent().SetValue("priority", true);
  auto token = context::RuntimeContext::Attach(current);
}

void currentSpanOk() {
  trace::Tracer::GetCurrentSpan();
  trace::GetSpan(context::RuntimeContext::GetCurrent());
}

void twoVariablesOk() {
  auto parent = tracer()->StartSpan("cart.load"), child = tracer()->StartSpan("cart.price");
  child->End();
  parent->End();
}

SpanPointer returnedByTernaryOk(bool priced) {
  return priced ? tracer()->StartSpan("cart.price") : tracer()->StartSpan("cart.load");
}

class Keeper {
public:
  void openOk() { start(); }

private:
  // Who calls it need not keep what it keeps itself.
  SpanPointer start() {
    span_ = tracer()->StartSpan("keeper.open");
    return span_;
  }
  SpanPointer span_;
};

// A builder gives itself back.
class Steps {
public:
  Steps &step(const char *name) {
    span_->AddEvent(name);
    return *this;
  }

private:
  SpanPointer span_ = tracer()->StartSpan("steps");
  trace::Scope scope_{span_};
};

void builderOk() {
  Steps steps;
  steps.step("first").step("second");
}

// Who is pointed to is kept by somebody.
static trace::Scope *keptScope(SpanPointer span) {
  static trace::Scope kept(span);
  return &kept;
}

void pointedToOk() {
  auto span = tracer()->StartSpan("cart.boot");
  keptScope(span);
}

// The span of the statement is not a result of tracing at all.
struct Machine {
  int StartSpan(const std::string &name) { return int(name.size()); }
};

void otherClassOk(Machine &machine) { machine.StartSpan("axle"); }

// A variable that is never read again but holds the span to the end of its block.
void heldToTheEndOk() {
  SpanPointer span;
  span = tracer()->StartSpan("cart.load");
  work();
}

// Overwritten at once: the first span ends before it measured anything.
void FN_overwrittenAtOnce() {
  auto span = tracer()->StartSpan("cart.load");
  span = tracer()->StartSpan("cart.price");
}
