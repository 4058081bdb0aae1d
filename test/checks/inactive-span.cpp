// RUN: %expectations %s

#include "opentelemetry/context/runtime_context.h"
#include "opentelemetry/trace/context.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"
#include "opentelemetry/trace/span_startoptions.h"

#include <coroutine>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace trace = opentelemetry::trace;
namespace context = opentelemetry::context;
namespace nostd = opentelemetry::nostd;

using SpanPointer = nostd::shared_ptr<trace::Span>;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop", "1.0");
}

// What is called below: with a span of its own, or without.
static void saveOrder() {
  auto span = tracer()->StartSpan("order.save");
  trace::Scope scope(span);
}
static void saveAll() {
  for (int i = 0; i < 3; ++i)
    saveOrder();
}
static int count() { return 3; }
static void noteOnCurrent() { trace::Tracer::GetCurrentSpan()->AddEvent("noted"); }
static void saveUnder(const SpanPointer &parent) {
  trace::StartSpanOptions options;
  options.parent = parent->GetContext();
  auto span = tracer()->StartSpan("order.save_under", {}, options);
  trace::Scope scope(span);
}
static void receive() {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kServer;
  auto span = tracer()->StartSpan("order.receive", {}, options);
  trace::Scope scope(span);
}
static void resume(const context::Context &parent) {
  auto token = context::RuntimeContext::Attach(parent);
  auto span = tracer()->StartSpan("order.resume");
}

// Helpers that are given a span.
static void record(const SpanPointer &span, int n) { span->SetAttribute("n", n); }
static void finish(const SpanPointer &span, bool ok) {
  if (!ok)
    span->SetStatus(trace::StatusCode::kError);
  span->End();
}
static trace::Scope activate(const SpanPointer &span) { return trace::Scope(span); }
static std::vector<SpanPointer> open_spans;
static void keep(const SpanPointer &span) { open_spans.push_back(span); }
SpanPointer started(nostd::string_view name) { return tracer()->StartSpan(name); }
SpanPointer detached(nostd::string_view name) {
  trace::StartSpanOptions options;
  options.parent = context::Context();
  return tracer()->StartSpan(name, {}, options);
}
void unknownHelper(const SpanPointer &span);

void callBad() {
  auto span = tracer()->StartSpan("order.pack"); // finds: tracing-inactive-span (proof) "span 'order.pack' is never active, so 'order.save' is not its child"
  saveOrder();
  span->End();
}

void deepCallBad() {
  auto span = tracer()->StartSpan("order.pack"); // finds: tracing-inactive-span "'order.save' is not its child"
  span->SetAttribute("order.count", count());
  saveAll();
}

void recordingHelperBad() {
  auto span = tracer()->StartSpan("order.pack"); // finds: tracing-inactive-span "'order.pack'"
  record(span, 1);
  saveOrder();
  finish(span, true);
}

void factoryBad() {
  auto span = started("order.pack"); // finds: tracing-inactive-span "span 'order.pack' is never active"
  saveOrder();
  span->End();
}

void branchBad(bool all) {
  auto span = tracer()->StartSpan("order.pack"); // finds: tracing-inactive-span
  if (all)
    saveAll();
  if (span->IsRecording())
    span->AddEvent("packed");
  span->End();
}

void underAnotherBad() {
  auto outer = tracer()->StartSpan("order.ship");
  trace::Scope scope(outer);
  auto inner = tracer()->StartSpan("order.pack"); // finds: tracing-inactive-span "'order.pack'"
  saveOrder();
  inner->End();
}

void scopeClosedBad() {
  auto span = tracer()->StartSpan("order.pack"); // finds: tracing-inactive-span
  {
    trace::Scope scope(detached("order.check"));
  }
  saveOrder();
}

void activeSpanInsideBad() {
  auto outer = tracer()->StartSpan("order.ship"); // finds: tracing-inactive-span "span 'order.ship' is never active, so 'order.pack' is not its child"
  auto inner = tracer()->StartSpan("order.pack");
  trace::Scope scope(inner);
  inner->End();
  outer->End();
}

// Nothing tells whether they are meant to be nested.
void FN_byHandInside() {
  auto outer = tracer()->StartSpan("order.ship");
  auto inner = tracer()->StartSpan("order.pack");
  inner->End();
  outer->End();
}

void loopBad(int n) {
  auto outer = tracer()->StartSpan("order.ship"); // finds: tracing-inactive-span
  for (int i = 0; i < n; ++i) {
    trace::Scope scope(tracer()->StartSpan("order.pack"));
  }
  outer->End();
}

void tryBad() {
  auto span = tracer()->StartSpan("order.pack"); // finds: tracing-inactive-span
  try {
    saveOrder();
  } catch (const std::exception &) {
    span->SetStatus(trace::StatusCode::kError);
    throw;
  }
}

void rootBad() {
  trace::StartSpanOptions options;
  options.parent = context::Context{}.SetValue(trace::kIsRootSpanKey, true);
  auto span = tracer()->StartSpan("order.pack", {}, options); // finds: tracing-inactive-span
  saveOrder();
}

void inLambdaBad() {
  auto run = [] {
    auto span = tracer()->StartSpan("order.pack"); // finds: tracing-inactive-span
    saveOrder();
  };
  run();
}

void activeOk() {
  auto span = tracer()->StartSpan("order.pack");
  trace::Scope scope(span);
  saveOrder();
}

void explicitParentOk() {
  auto span = tracer()->StartSpan("order.pack");
  saveUnder(span);
  saveOrder();
  span->End();
}

void parentInOptionsOk() {
  auto span = tracer()->StartSpan("order.pack");
  trace::StartSpanOptions options;
  options.parent = span->GetContext();
  auto inner = tracer()->StartSpan("order.check", {}, options);
  inner->End();
  span->End();
}

void linkOk() {
  auto span = tracer()->StartSpan("order.pack");
  auto batch = tracer()->StartSpan("order.batch", {}, {{span->GetContext(), {}}});
  trace::Scope scope(batch);
  batch->End();
  span->End();
}

void returnedGuardOk() {
  auto span = tracer()->StartSpan("order.pack");
  auto guard = activate(span);
  saveOrder();
}

SpanPointer returnedOk() {
  auto span = tracer()->StartSpan("order.pack");
  saveOrder();
  return span;
}

void keptOk() {
  auto span = tracer()->StartSpan("order.pack");
  keep(span);
  saveOrder();
}

void unknownOk() {
  auto span = tracer()->StartSpan("order.pack");
  unknownHelper(span);
  saveOrder();
}

void nothingStartsOk() {
  auto span = tracer()->StartSpan("order.pack");
  span->SetAttribute("order.count", count());
  noteOnCurrent();
  span->End();
}

void rootBelowOk() {
  auto span = tracer()->StartSpan("order.wait");
  receive();
  span->End();
}

void resumedBelowOk() {
  auto span = tracer()->StartSpan("order.wait");
  resume(context::Context());
  span->End();
}

void endedOk() {
  auto span = tracer()->StartSpan("order.pack");
  span->End();
  saveOrder();
}

void endedByHelperOk() {
  auto span = tracer()->StartSpan("order.pack");
  finish(span, true);
  saveOrder();
}

void blockOk() {
  {
    auto span = tracer()->StartSpan("order.pack");
    span->SetAttribute("order.count", count());
  }
  saveOrder();
}

void reusedOk() {
  auto span = tracer()->StartSpan("order.pack");
  span = tracer()->StartSpan("order.check");
  trace::Scope scope(span);
  saveOrder();
}

void resetOk() {
  auto span = tracer()->StartSpan("order.pack");
  span = nullptr;
  saveOrder();
}

void laterScopeOk() {
  auto measured = tracer()->StartSpan("order.pack");
  auto other = detached("order.ship");
  trace::Scope scope(other);
  saveOrder();
  measured->End();
}

void emplacedOk(bool traced) {
  auto span = tracer()->StartSpan("order.pack");
  std::optional<trace::Scope> scope;
  if (traced)
    scope.emplace(span);
  saveOrder();
}

void heapScopeOk() {
  auto span = tracer()->StartSpan("order.pack");
  auto scope = std::make_unique<trace::Scope>(span);
  saveOrder();
}

void contextOk() {
  auto span = tracer()->StartSpan("order.pack");
  auto current = context::RuntimeContext::GetCurrent();
  auto token = context::RuntimeContext::Attach(trace::SetSpan(current, span));
  saveOrder();
}

void capturedOk() {
  auto span = tracer()->StartSpan("order.pack");
  auto work = [span] {
    trace::Scope scope(span);
    saveOrder();
  };
  work();
  saveOrder();
}

void joinedThreadBad() {
  auto span = tracer()->StartSpan("order.pack"); // finds: tracing-inactive-span
  std::thread thread(saveOrder);
  thread.join();
  span->End();
}

void copiedOk() {
  auto span = tracer()->StartSpan("order.pack");
  auto same = span;
  saveOrder();
}

void referredOk() {
  auto span = tracer()->StartSpan("order.pack");
  const SpanPointer &same = span;
  trace::Scope scope(same);
  saveOrder();
}

struct Request {
  SpanPointer span;
};

void memberOk(Request &request) {
  auto span = tracer()->StartSpan("order.pack");
  request.span = span;
  saveOrder();
}

void memberOfLocalOk() {
  Request request{tracer()->StartSpan("order.pack")};
  trace::Scope scope(request.span);
  saveOrder();
}

void containerOk() {
  std::vector<SpanPointer> spans;
  auto span = tracer()->StartSpan("order.pack");
  spans.push_back(span);
  saveOrder();
}

void concurrentOk() {
  auto first = tracer()->StartSpan("order.pack");
  auto second = tracer()->StartSpan("order.check");
  first->End();
  second->End();
}

void concurrentBlockOk() {
  auto first = tracer()->StartSpan("order.pack");
  auto second = tracer()->StartSpan("order.check");
  first->SetAttribute("order.count", count());
}

struct Task {
  struct promise_type {
    Task get_return_object() { return {}; }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() {}
  };
};

Task coroutineOk() {
  auto span = tracer()->StartSpan("order.pack");
  co_await std::suspend_always{};
  saveOrder();
  span->End();
}

// The parent of what starts is not read from the branch that was taken.
void FN_oneOfTwo(bool fast) {
  SpanPointer span = fast ? tracer()->StartSpan("order.pack") : tracer()->StartSpan("order.check");
  saveOrder();
}

// Gathers what a span starts with.
class Draft {
public:
  explicit Draft(std::string name) : name_(std::move(name)) {}
  Draft &under(const SpanPointer &parent) {
    options_.parent = parent->GetContext();
    return *this;
  }
  Draft &rootIf(bool alone) {
    if (alone)
      options_.parent = context::Context().SetValue(trace::kIsRootSpanKey, true);
    return *this;
  }
  Draft &serving() {
    options_.kind = trace::SpanKind::kServer;
    return *this;
  }
  SpanPointer start() const { return tracer()->StartSpan(name_, {}, options_); }

private:
  std::string name_;
  trace::StartSpanOptions options_;
};

static void weigh() {
  auto span = Draft("order.weigh").start();
  trace::Scope scope(span);
}
static void weighUnder(const SpanPointer &parent) {
  Draft draft("order.weigh");
  draft.under(parent);
  auto span = draft.start();
  trace::Scope scope(span);
}
static void weighServing() {
  auto span = Draft("order.weigh").serving().start();
  trace::Scope scope(span);
}
static void weighAlone(bool alone) {
  auto span = Draft("order.weigh").rootIf(alone).start();
  trace::Scope scope(span);
}

void builtBelowBad() {
  auto span = tracer()->StartSpan("order.pack"); // finds: tracing-inactive-span
  weigh();
  span->End();
}

void builtBad() {
  auto span = Draft("order.pack").start(); // finds: tracing-inactive-span
  weigh();
  span->End();
}

void builtUnderOk() {
  auto span = tracer()->StartSpan("order.pack");
  weighUnder(span);
  span->End();
}

void builtServingOk() {
  auto span = tracer()->StartSpan("order.pack");
  weighServing();
  span->End();
}

void builtAloneOk() {
  auto span = tracer()->StartSpan("order.pack");
  weighAlone(true);
  span->End();
}

// Calls to elsewhere: what goes on meanwhile is no part of them, whatever others of
// their kind do.
static SpanPointer startQuery(nostd::string_view name) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kClient;
  return tracer()->StartSpan(name, options);
}
void activeQueryOk() {
  auto span = startQuery("orders.select");
  trace::Scope scope(span);
  saveOrder();
}
void inactiveQueryOk() {
  auto span = startQuery("orders.insert");
  saveOrder();
  span->End();
}
static SpanPointer startSend(nostd::string_view name) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kProducer;
  return tracer()->StartSpan(name, options);
}
void inactiveSendOk() {
  auto span = startSend("orders send");
  saveOrder();
  span->End();
}
