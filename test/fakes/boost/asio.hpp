// Part of the fakes; see test/fakes/README.md.
#pragma once

#include <cstddef>
#include <functional>
#include <utility>

namespace boost {
namespace asio {

class io_context {
public:
  class executor_type {};
  executor_type get_executor() noexcept { return {}; }
  std::size_t run() { return 0; }
};

class thread_pool {
public:
  class executor_type {};
  thread_pool(std::size_t) {}
  executor_type get_executor() noexcept { return {}; }
  void join() {}
};

struct detached_t {};
constexpr detached_t detached;
struct yield_context {};
template <typename T> struct awaitable {};

template <typename Token> void post(Token &&) {}
template <typename Executor, typename Token> void post(const Executor &, Token &&) {}
template <typename Context, typename Token> void post(Context &, Token &&) {}
template <typename Executor, typename Token> void dispatch(const Executor &, Token &&) {}
template <typename Executor, typename Token> void defer(const Executor &, Token &&) {}

template <typename Executor, typename F, typename Token>
void co_spawn(const Executor &, F &&, Token &&) {}
template <typename Executor, typename F> void spawn(const Executor &, F &&) {}
template <typename Executor, typename F, typename Token>
void spawn(const Executor &, F &&, Token &&) {}

template <typename T, typename Executor> struct executor_binder {
  T target;
  template <typename... Args> void operator()(Args &&...args) {
    target(std::forward<Args>(args)...);
  }
};
template <typename Executor, typename T>
executor_binder<std::decay_t<T>, Executor> bind_executor(const Executor &, T &&target) {
  return {std::forward<T>(target)};
}

} // namespace asio
} // namespace boost
