#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <coroutine>

namespace trace = opentelemetry::trace;

struct Task {
  struct promise_type {
    Task get_return_object() { return {}; }
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() {}
  };
};

std::suspend_always pause_until(int tick);

Task followedOk() {
  trace::Scope scope(trace::Provider::GetTracerProvider()->GetTracer("shop")->StartSpan("cart.load"));
  co_await pause_until(3);
}
