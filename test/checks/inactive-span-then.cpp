// RUN: %expectations %s

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <memory>
#include <optional>
#include <utility>

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;

using SpanPointer = nostd::shared_ptr<trace::Span>;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("press", "1.0");
}
void ink();
static void print() { auto span = tracer()->StartSpan("press.print"); }

// Active, but not when the other one starts.
void closedBad() {
  auto span = tracer()->StartSpan("press.job"); // finds: tracing-inactive-span "span 'press.job' is open but not active where 'press.print' starts"
  {
    trace::Scope scope(span);
    ink();
  }
  print();
}
void resetBad() {
  auto span = tracer()->StartSpan("press.job"); // finds: tracing-inactive-span
  std::optional<trace::Scope> scope(std::in_place, span);
  ink();
  scope.reset();
  print();
}
void emptiedBad() {
  auto span = tracer()->StartSpan("press.job"); // finds: tracing-inactive-span
  auto scope = std::make_unique<trace::Scope>(span);
  ink();
  scope = nullptr;
  print();
  span->End();
}
void tooLateBad() {
  auto span = tracer()->StartSpan("press.job"); // finds: tracing-inactive-span
  print();
  auto scope = trace::Tracer::WithActiveSpan(span);
  ink();
}
void onlySometimesBad(bool traced) {
  auto span = tracer()->StartSpan("press.job"); // finds: tracing-inactive-span
  if (traced) {
    trace::Scope scope(span);
    ink();
  }
  print();
}

// The other one's name says whose it is.
void namedBelowBad() {
  auto span = tracer()->StartSpan("press.fold"); // finds: tracing-inactive-span "'press.fold' is never active, so 'press.fold.cut'"
  auto part = tracer()->StartSpan("press.fold.cut");
  ink();
  part->End();
  span->SetAttribute("press.folded", true);
}
void namedBelowInBlockBad() {
  auto span = tracer()->StartSpan("press/fold"); // finds: tracing-inactive-span
  {
    auto part = tracer()->StartSpan("press/fold/cut");
    ink();
  }
  ink();
}

// In a lambda that is called at once.
void inLambdaBad() {
  auto span = tracer()->StartSpan("press.job"); // finds: tracing-inactive-span
  auto run = [] { print(); };
  run();
}
void startedInLambdaBad() {
  auto span = tracer()->StartSpan("press.job"); // finds: tracing-inactive-span
  auto run = [](int sheets) {
    auto sheet = tracer()->StartSpan("press.sheet");
    sheet->SetAttribute("press.sheets", sheets);
  };
  run(4);
}

// --- active at the time, or nothing to do with it
void activeOk() {
  auto span = tracer()->StartSpan("press.job");
  auto scope = std::make_unique<trace::Scope>(span);
  print();
  scope.reset();
  ink();
}
void perhapsActiveOk(bool traced) {
  auto span = tracer()->StartSpan("press.job");
  std::optional<trace::Scope> scope;
  if (traced)
    scope.emplace(span);
  print();
}
void assignedOk() {
  auto span = tracer()->StartSpan("press.job");
  std::unique_ptr<trace::Scope> scope;
  scope = std::make_unique<trace::Scope>(span);
  print();
}
void swappedInOk(std::optional<trace::Scope> &callers) {
  auto span = tracer()->StartSpan("press.job");
  callers.emplace(span);
  print();
}
class Pass {
public:
  void keepsOk() {
    auto span = tracer()->StartSpan("press.job");
    scope_ = std::make_unique<trace::Scope>(span);
    print();
  }

private:
  std::unique_ptr<trace::Scope> scope_;
};
void endedBeforeOk() {
  auto span = tracer()->StartSpan("press.job");
  {
    trace::Scope scope(span);
    ink();
  }
  span->End();
  print();
}
void besideOk() {
  auto left = tracer()->StartSpan("press.left");
  auto right = tracer()->StartSpan("press.leftover");
  ink();
  right->End();
  left->End();
}
void lambdaUnderScopeOk() {
  auto span = tracer()->StartSpan("press.job");
  trace::Scope scope(span);
  auto run = [] { print(); };
  run();
}

// Ended by the helper before it starts the next one.
static void next(SpanPointer &span, const char *name) {
  span->End();
  span = tracer()->StartSpan(name);
}
static SpanPointer follow(const SpanPointer &span, const char *name) {
  span->End();
  return tracer()->StartSpan(name);
}
static void close(const SpanPointer &span) {
  span->End();
  print();
}
static void closeAll(const SpanPointer &span) { close(span); }
static void closeLater(const SpanPointer &span) {
  print();
  span->End();
}
void nextOk() {
  auto span = tracer()->StartSpan("press.first");
  ink();
  next(span, "press.second");
  ink();
  span->End();
}
void followOk() {
  auto first = tracer()->StartSpan("press.first");
  ink();
  auto second = follow(first, "press.second");
  second->End();
}
void closesOk() {
  auto span = tracer()->StartSpan("press.first");
  close(span);
}
void closesAllOk() {
  auto span = tracer()->StartSpan("press.first");
  closeAll(span);
}
void closesLaterBad() {
  auto span = tracer()->StartSpan("press.first"); // finds: tracing-inactive-span
  closeLater(span);
}
