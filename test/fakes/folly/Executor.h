// Part of the fakes; see test/fakes/README.md.
#pragma once

#include <cstdint>
#include <functional>

namespace folly {

using Func = std::function<void()>;

class Executor;

template <typename ExecutorT = Executor> class ExecutorKeepAlive {
public:
  template <typename KAF> void add(KAF &&f) && {}
  ExecutorT *get() const;
  ExecutorT *operator->() const;
};

class Executor {
public:
  virtual ~Executor() = default;
  virtual void add(Func) = 0;
  template <typename ExecutorT = Executor> using KeepAlive = ExecutorKeepAlive<ExecutorT>;
  virtual void addWithPriority(Func, int8_t priority) { (void)priority; }
};

} // namespace folly
