#include "task_context.h"

#include "opentelemetry/context/runtime_context.h"

#include <cstdio>
#include <thread>
#include <utility>

namespace shop {

namespace context = opentelemetry::context;

std::function<void()> withContext(std::function<void()> task) {
  auto current = context::RuntimeContext::GetCurrent();
  return [current, task = std::move(task)] {
    auto token = context::RuntimeContext::Attach(current);
    task();
  };
}

std::function<void()> logged(std::function<void()> task) {
  return [task = std::move(task)] {
    std::puts("task started");
    task();
  };
}

void post(std::function<void()> task) { std::thread(std::move(task)).detach(); }

} // namespace shop
