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

template <typename R> class shared_future {
public:
  template <typename F> future<void> then(F &&func) const { return {}; }
  template <typename F> future<void> then(launch policy, F &&func) const { return {}; }
};

class thread {
public:
  class attributes {};
  template <class F> explicit thread(attributes &attrs, F &&f) {}
  template <class F, class... Args> explicit thread(F &&f, Args &&...args) {}
  ~thread();
  void join();
  void detach();
};

struct join_if_joinable {};
template <class CallableThread = join_if_joinable> class strict_scoped_thread {
public:
  template <class F, class... Args> explicit strict_scoped_thread(F &&f, Args &&...args) {}
};
template <class CallableThread = join_if_joinable> class scoped_thread {
public:
  template <class F, class... Args> explicit scoped_thread(F &&f, Args &&...args) {}
  ~scoped_thread();
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
class loop_executor {
public:
  template <typename Closure> void submit(Closure &&closure) {}
};
class serial_executor {
public:
  template <typename Closure> void submit(Closure &&closure) {}
};
} // namespace executors

} // namespace boost
