// RUN: %span_tidy dump-model %s -- -std=c++20 -I%fakes > %t.json
// RUN: %python %S/outline.py --paths %t.json %s

// What stands where: each line has what is on the ways to it and from it.

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <coroutine>
#include <memory>
#include <optional>
#include <stdexcept>

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop");
}
void work();

void straight() {
  auto span = tracer()->StartSpan("a");
  work();
  span->End();
}
//= straight: start 'a' -> ends always, exit at the brace
//= straight: ends -> exit at the brace

bool early(bool cached) {
  auto span = tracer()->StartSpan("b");
  if (cached)
    return true;
  span->End();
  return false;
}
//= early: start 'b' -> ends sometimes, exit by return, exit by return
//= early: ends -> exit by return

void thrown(bool bad) {
  auto span = tracer()->StartSpan("c");
  try {
    work();
    if (bad)
      throw std::runtime_error("bad");
    span->End();
  } catch (const std::logic_error &) {
    span->SetStatus(trace::StatusCode::kError);
  }
}
//= thrown: start 'c' -> ends sometimes, recordsError sometimes, exit by throw, exit at the brace
//= thrown: ends -> exit at the brace
//= thrown: recordsError -> exit at the brace

void loop(int n) {
  for (int i = 0; i < n; ++i) {
    auto span = tracer()->StartSpan("d");
    span->End();
  }
}
//= loop: start 'd' -> ends always, exit at the brace
//= loop: ends -> exit at the brace

void blockScope() {
  auto span = tracer()->StartSpan("e");
  {
    trace::Scope scope(span);
    work();
  }
  span->End();
}
//= blockScope: start 'e' -> ends always, exit at the brace
//= blockScope: ends -> exit at the brace
//= blockScope: scope -> closed

void released() {
  auto scope = std::make_unique<trace::Scope>(tracer()->StartSpan("f"));
  scope.reset();
  work();
}
//= released: start 'f' -> exit at the brace
//= released: scope -> closed, closed

void notYet() {
  std::optional<trace::Scope> scope;
  work();
}

struct Task {
  struct promise_type {
    Task get_return_object() { return {}; }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() {}
    std::suspend_always yield_value(int) { return {}; }
  };
};

std::suspend_always later();

Task coroutine() {
  auto span = tracer()->StartSpan("g");
  co_await later();
  {
    trace::Scope scope(span);
    co_yield 1;
  }
  co_await std::suspend_always{};
  co_return;
}
//= coroutine: start 'g' -> co_await on later, co_yield on Task::promise_type::yield_value, co_await on std::suspend_always, exit by return
//= coroutine: scope -> co_yield on Task::promise_type::yield_value, closed

class Kept {
public:
  void stop() { span_->End(); }

private:
  nostd::shared_ptr<trace::Span> span_;
};
//= stop: ends -> exit at the brace
