// Part of the fakes; see test/fakes/README.md.
#pragma once

// Pools whose headers are too small for a file each.
#include <cstddef>
#include <functional>
#include <future>

class ThreadPool { // github.com/progschj/ThreadPool, ThreadPool.h
public:
  ThreadPool(std::size_t) {}
  template <class F, class... Args> std::future<void> enqueue(F &&, Args &&...) { return {}; }
};

namespace ctpl { // ctpl_stl.h
class thread_pool {
public:
  template <typename F, typename... Rest> std::future<void> push(F &&, Rest &&...) { return {}; }
};
} // namespace ctpl

namespace dp { // thread_pool/thread_pool.h
template <typename FunctionType = std::function<void()>> class thread_pool {
public:
  template <typename Function, typename... Args>
  std::future<void> enqueue(Function, Args...) { return {}; }
  template <typename Function, typename... Args> void enqueue_detach(Function &&, Args &&...) {}
};
} // namespace dp

namespace marl { // marl/scheduler.h
template <typename Function> void schedule(Function &&) {}
} // namespace marl

namespace hpx { // hpx/future.hpp
template <typename F, typename... Ts> std::future<void> async(F &&, Ts &&...) { return {}; }
template <typename F, typename... Ts> void post(F &&, Ts &&...) {}
} // namespace hpx

namespace QtConcurrent { // QtConcurrentRun
template <class Function, class... Args> std::future<void> run(Function &&, Args &&...) {
  return {};
}
} // namespace QtConcurrent

class QThreadPool { // QThreadPool
public:
  void start(std::function<void()> functionToRun, int priority = 0) {
    (void)functionToRun;
    (void)priority;
  }
};

namespace Poco { // Poco/Thread.h
class Thread {
public:
  template <class Functor> void startFunc(const Functor &) {}
};
} // namespace Poco
