// Part of the fakes; see test/fakes/README.md.
#pragma once

#include <coroutine>
#include <utility>

namespace cppcoro {

template <typename T = void> class task {
public:
  struct promise_type {
    task get_return_object() { return {}; }
    std::suspend_always initial_suspend() { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() {}
  };
  bool await_ready() { return false; }
  void await_suspend(std::coroutine_handle<>) {}
  void await_resume() {}
};

class async_scope {
public:
  template <typename AWAITABLE> void spawn(AWAITABLE &&awaitable) {}
  task<> join();
};

class static_thread_pool {};

template <typename SCHEDULER, typename AWAITABLE>
task<> schedule_on(SCHEDULER &scheduler, AWAITABLE awaitable) { return {}; }

} // namespace cppcoro
