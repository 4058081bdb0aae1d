// Part of the fakes; see test/fakes/README.md.
#pragma once

#include <utility>

namespace boost {

enum class launch { none, async, deferred };

template <typename R> class future {
public:
  template <typename F> future<void> then(F &&func) { return {}; }
  template <typename F> future<void> then(launch policy, F &&func) { return {}; }
  R get();
  void wait() const;
};

class thread {
public:
  template <class F, class... Args> explicit thread(F &&f, Args &&...args) {}
  ~thread();
  void join();
  void detach();
};

class thread_group {
public:
  template <typename F> thread *create_thread(F threadfunc) { return {}; }
  void join_all();
};

template <class F, class... ArgTypes> future<void> async(F &&f, ArgTypes &&...args) { return {}; }
template <class F, class... ArgTypes> future<void> async(launch policy, F &&f, ArgTypes &&...args) { return {}; }

namespace executors {
class basic_thread_pool {
public:
  template <typename Closure> void submit(Closure &&closure) {}
};
class thread_executor {
public:
  template <typename Closure> void submit(Closure &&closure) {}
};
class serial_executor {
public:
  template <typename Closure> void submit(Closure &&closure) {}
};
} // namespace executors

} // namespace boost
