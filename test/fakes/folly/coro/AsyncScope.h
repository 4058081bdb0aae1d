// Part of the fakes; see test/fakes/README.md.
#pragma once

#include <coroutine>
#include <utility>

#include "folly/futures/Future.h"

namespace folly {
namespace coro {

template <typename T> class TaskWithExecutor {
public:
  SemiFuture<int> start() && { return {}; }
};

template <typename T> class Task {
public:
  struct promise_type {
    Task get_return_object() { return {}; }
    std::suspend_always initial_suspend() { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() {}
  };
  TaskWithExecutor<T> scheduleOn(Executor::KeepAlive<> executor) && { return {}; }
  SemiFuture<T> semi() && { return {}; }
  friend TaskWithExecutor<T> co_withExecutor(Executor::KeepAlive<> executor, Task t) { return {}; }
};

namespace detail {
namespace adl {
void co_withExecutor();
struct WithExecutorFunction {
  template <typename Awaitable>
  auto operator()(Executor::KeepAlive<> executor, Awaitable awaitable) const {
    return co_withExecutor(std::move(executor), std::move(awaitable));
  }
};
} // namespace adl
} // namespace detail
inline namespace cpo {
inline constexpr detail::adl::WithExecutorFunction co_withExecutor{};
} // namespace cpo

struct co_invoke_fn {
  template <typename F, typename... A> auto operator()(F f, A... a) const { return f(a...); }
};
inline constexpr co_invoke_fn co_invoke{};

class AsyncScope {
public:
  template <typename Awaitable> void add(Awaitable &&awaitable, void *returnAddress = nullptr) {}
  Task<void> joinAsync() noexcept;
};

class CancellableAsyncScope {
public:
  template <typename Awaitable> void add(Awaitable &&awaitable, void *returnAddress = nullptr) {}
};

} // namespace coro
} // namespace folly
