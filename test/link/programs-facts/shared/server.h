#pragma once

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <coroutine>
#include <string>

opentelemetry::nostd::shared_ptr<opentelemetry::trace::Tracer> tracer();
opentelemetry::nostd::shared_ptr<opentelemetry::trace::Span> receive(const char *name);

// One program defines it, and the other one has it from a library.
void onReceive();

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
