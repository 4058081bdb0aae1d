// Part of the fakes; see test/fakes/README.md.
#pragma once

#include <coroutine>

#include "folly/Executor.h"

namespace folly {
namespace coro {

template <typename T> class TaskWithExecutor {};

template <typename T> class Task {
public:
  struct promise_type {
    Task get_return_object() { return {}; }
    std::suspend_always initial_suspend() { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() {}
  };
  TaskWithExecutor<T> scheduleOn(Executor *executor) && { return {}; }
};

class AsyncScope {
public:
  template <typename Awaitable> void add(Awaitable &&awaitable, void *returnAddress = nullptr) {}
  Task<void> joinAsync() noexcept;
};

} // namespace coro
} // namespace folly
