// Part of the fakes; see test/fakes/README.md.
#pragma once

#include <functional>
#include <type_traits>
#include <utility>

#include "folly/futures/Future.h"

namespace folly {
namespace fibers {

class FiberManager {
public:
  template <typename F> void addTask(F &&func) {}
  template <typename F> void addTaskEager(F &&func) {}
  template <typename F> void addTaskRemote(F &&func) {}
  template <typename F> Future<int> addTaskFuture(F &&func) { return {}; }
  template <typename F> Future<int> addTaskEagerFuture(F &&func) { return {}; }
  template <typename F> Future<int> addTaskRemoteFuture(F &&func) { return {}; }
  template <typename F, typename G> void addTaskFinally(F &&func, G &&finally) {}
  template <typename F, typename G> void addTaskFinallyEager(F &&func, G &&finally) {}
  template <typename F> std::invoke_result_t<F> runInMainContext(F &&func) {
    immediateFunc_ = std::ref(func);
    return std::invoke_result_t<F>();
  }

private:
  std::function<void()> immediateFunc_;
};

template <typename F> void addTask(F &&func) {}

} // namespace fibers
} // namespace folly
