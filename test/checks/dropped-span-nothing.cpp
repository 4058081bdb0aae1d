// RUN: %expectations %s

#include "opentelemetry/context/runtime_context.h"
#include "opentelemetry/trace/context.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <coroutine>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <tuple>
#include <utility>

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;
namespace context = opentelemetry::context;

using SpanPointer = nostd::shared_ptr<trace::Span>;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("mill", "1.0");
}
void grind();
int count();

class Running {
public:
  explicit Running(SpanPointer span) : span_(std::move(span)), scope_(span_) {}

private:
  SpanPointer span_;
  trace::Scope scope_;
};

// Thrown away in other words.
void ignoredBad(SpanPointer span) {
  std::ignore = tracer()->WithActiveSpan(span); // finds: tracing-dropped-span "'WithActiveSpan' is discarded"
  grind();
}
void ignoredTokenBad(const context::Context &caller) {
  std::ignore = context::RuntimeContext::Attach(caller); // finds: tracing-dropped-span
  grind();
}
void castBad(SpanPointer span) {
  (void)trace::Scope(span); // finds: tracing-dropped-span
  static_cast<void>(trace::Tracer::WithActiveSpan(span)); // finds: tracing-dropped-span
  grind();
}
void ownedBad(SpanPointer span) {
  std::make_unique<trace::Scope>(span); // finds: tracing-dropped-span
  std::make_shared<Running>(span); // finds: tracing-dropped-span
  (void)std::make_unique<Running>(span); // finds: tracing-dropped-span
  grind();
}

// In a variable, for nothing.
void inBranchBad(SpanPointer span, bool traced) {
  if (traced)
    auto scope = tracer()->WithActiveSpan(span); // finds: tracing-dropped-span "'scope' covers nothing"
  grind();
}
void inBlockBad(SpanPointer span) {
  {
    trace::Scope scope(span); // finds: tracing-dropped-span
  }
  grind();
}
void inLoopBad(SpanPointer span, int rounds) {
  for (int round = 0; round < rounds; ++round) {
    trace::Scope scope(span); // finds: tracing-dropped-span
    span->AddEvent("round", {{"number", round}});
  }
}
void ownSpanBad() {
  auto span = tracer()->StartSpan("mill.run");
  {
    auto scope = std::make_unique<trace::Scope>(span); // finds: tracing-dropped-span
    span->SetAttribute("mill.stones", 2);
  }
  grind();
  span->End();
}
static void enter(const SpanPointer &span) {
  trace::Scope scope(span); // finds: tracing-dropped-span
}
void helperBad() {
  auto span = tracer()->StartSpan("mill.run");
  enter(span);
  grind();
}
struct Entered {
  explicit Entered(const SpanPointer &span) {
    trace::Scope scope(span); // finds: tracing-dropped-span
    span->AddEvent("entered");
  }
};
void lambdaBad(SpanPointer span) {
  auto activate = [&] {
    trace::Scope scope(span); // finds: tracing-dropped-span
  };
  activate();
  grind();
}
void tokenBad(const context::Context &caller, bool traced) {
  if (traced) {
    auto token = context::RuntimeContext::Attach(caller); // finds: tracing-dropped-span
  }
  grind();
}

// --- something could use it, now or in another configuration
void worksOk(SpanPointer span) {
  trace::Scope scope(span);
  grind();
}
int returnsOk(SpanPointer span) {
  trace::Scope scope(span);
  return count();
}
void recordsResultOk(SpanPointer span) {
  trace::Scope scope(span);
  span->SetAttribute("mill.count", count());
}
void runsOk(SpanPointer span, const std::function<void()> &work) {
  trace::Scope scope(span);
  work();
}
void childOk(SpanPointer span) {
  trace::Scope scope(span);
  auto child = tracer()->StartSpan("mill.stone");
}
void emptyFunctionOk() {
  auto span = tracer()->StartSpan("mill.stub");
  trace::Scope scope(span);
}
void endedHereOk() {
  auto span = tracer()->StartSpan("mill.stub");
  trace::Scope scope(span);
  span->End();
}
void conditionOk(SpanPointer span, int left) {
  for (trace::Scope scope(span); left > 0; --left)
    grind();
}
void initialiserOk(SpanPointer span) {
  if (trace::Scope scope(span); count() > 0)
    span->AddEvent("some");
}
void throwsOk(SpanPointer span) {
  trace::Scope scope(span);
  throw 1;
}
struct Summary {
  ~Summary();
};
void otherDestructorOk(SpanPointer span) {
  trace::Scope scope(span);
  Summary summary;
}
#define MILL_LOG(text)
void emptyMacroOk(SpanPointer span) {
  trace::Scope scope(span);
  MILL_LOG("running");
}
void otherConfigurationOk(SpanPointer span) {
  trace::Scope scope(span);
#ifdef MILL_WITH_WATER
  grind();
#endif
}
template <bool Loud> void chosenOk(SpanPointer span) {
  trace::Scope scope(span);
  if constexpr (Loud)
    grind();
}
void chooses(SpanPointer span) { chosenOk<false>(span); }
void closedByHandOk(SpanPointer span) {
  std::optional<trace::Scope> scope(std::in_place, span);
  scope.reset();
}
int restOfExpressionOk(const SpanPointer &span) { return (trace::Scope{span}, count()); }
void markOk() { (void)tracer()->StartSpan("mill.mark"); }
void emptyOwnerOk() {
  (void)std::unique_ptr<trace::Scope>();
  std::ignore = count();
}

// The span is over with its scope: there is nothing that it could have covered.
void turnOk(int rounds) {
  for (int round = 0; round < rounds; ++round) {
    auto span = tracer()->StartSpan("mill.turn");
    trace::Scope scope(span);
    span->SetAttribute("mill.round", round);
  }
  grind();
}
void turnBad(int rounds) {
  for (int round = 0; round < rounds; ++round) {
    auto span = tracer()->StartSpan("mill.turn");
    {
      trace::Scope scope(span); // finds: tracing-dropped-span
      span->SetAttribute("mill.round", round);
    }
    grind();
  }
}

// In a coroutine a scope is closed before a suspension, with what stands beside it.

struct Soon {
  struct promise_type {
    int result = 0;
    Soon get_return_object() { return {}; }
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void return_value(int value) { result = value; }
    void unhandled_exception() {}
  };
  bool await_ready() { return false; }
  void await_suspend(std::coroutine_handle<>) {}
  int await_resume() { return 0; }
};
Soon later();

Soon closedBeforeSuspensionOk() {
  auto span = tracer()->StartSpan("order.await");
  {
    trace::Scope scope(span);
    span->SetAttribute("order.cents", 3);
  }
  int cents = co_await later();
  span->SetAttribute("order.cents.after", cents);
  span->End();
  co_return cents;
}
Soon aloneBeforeSuspensionBad() {
  auto span = tracer()->StartSpan("order.await");
  {
    trace::Scope scope(span); // finds: tracing-dropped-span
  }
  int cents = co_await later();
  span->End();
  co_return cents;
}
