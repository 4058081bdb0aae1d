// RUN: %expectations %s -- -pthread -I%root/docs

// A span that a tool puts around a function is active in all of it.
// Besides: tracing-scope-across-suspension, tracing-end-of-borrowed-span

#include "opentelemetry/context/runtime_context.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"
#include "span_tidy.h"

#include <coroutine>
#include <thread>

namespace trace = opentelemetry::trace;
namespace context = opentelemetry::context;

static opentelemetry::nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop");
}

SPAN_TIDY_INSTRUMENT()
static void child() {}

static void plain() {}

SPAN_TIDY_INSTRUMENT()
void launchedBad() {
  std::thread([] { child(); }).detach(); // finds: tracing-detached-task
}

SPAN_TIDY_INSTRUMENT()
void ordinaryChildBad() {
  std::thread([] { // finds: tracing-detached-task
    auto span = tracer()->StartSpan("order.pack");
    trace::Scope scope(span);
  }).detach();
}

void belowScopeBad() {
  auto span = tracer()->StartSpan("order.load");
  trace::Scope scope(span);
  std::thread([] { child(); }).detach(); // finds: tracing-detached-task
}

SPAN_TIDY_INSTRUMENT()
void carriedOk() {
  std::thread([current = context::RuntimeContext::GetCurrent()] {
    auto token = context::RuntimeContext::Attach(current);
    child();
  }).detach();
}

SPAN_TIDY_INSTRUMENT()
void nothingTracedOk() { std::thread([] { plain(); }).detach(); }

void nothingActiveOk() { std::thread([] { child(); }).detach(); }

SPAN_TIDY_INSTRUMENT()
void calledOk() { child(); }

struct Task {
  struct promise_type {
    Task get_return_object() { return {}; }
    std::suspend_never initial_suspend() { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() {}
  };
};

// Whoever made the span knows that the function is a coroutine.
SPAN_TIDY_INSTRUMENT(fields(result = "none"))
Task coroutineOk() {
  co_await std::suspend_always();
  child();
}
