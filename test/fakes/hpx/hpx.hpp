// Part of the fakes; see test/fakes/README.md.
#pragma once

#include <type_traits>
#include <utility>

namespace hpx {

enum class launch { async, deferred };

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
