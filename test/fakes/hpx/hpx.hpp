// Part of the fakes; see test/fakes/README.md.
#pragma once

#include <type_traits>
#include <utility>

namespace hpx {

namespace detail {
struct async_policy {};
struct sync_policy {};
struct deferred_policy {};
} // namespace detail
struct launch {
  launch(detail::async_policy);
  launch(detail::sync_policy);
  launch(detail::deferred_policy);
  static const detail::async_policy async;
  static const detail::sync_policy sync;
  static const detail::deferred_policy deferred;
};

namespace execution {
struct sequenced_executor {};
} // namespace execution

template <typename R> class future {
public:
  template <typename F> future<void> then(F &&f) { return {}; }
  template <typename F> future<void> then(launch policy, F &&f) { return {}; }
  R get();
  void wait();
};
template <typename R> class shared_future {
public:
  template <typename F> future<void> then(F &&f) { return {}; }
};

class thread {
public:
  template <typename F, typename... Ts> explicit thread(F &&f, Ts &&...vs) {}
  ~thread();
  void join();
};
class jthread {
public:
  template <typename F, typename... Ts> explicit jthread(F &&f, Ts &&...vs) {}
  ~jthread();
};

template <typename F, typename... Ts> future<void> async(F &&f, Ts &&...ts) { return {}; }
template <typename F, typename... Ts> bool post(F &&f, Ts &&...ts) { return {}; }
template <typename F, typename... Ts> bool apply(F &&f, Ts &&...ts) { return {}; }
template <typename F, typename... Ts> future<void> dataflow(F &&f, Ts &&...ts) { return {}; }

} // namespace hpx
