// Part of the fakes; see test/fakes/README.md.
#pragma once

#include <chrono>

#include "folly/Executor.h"

namespace folly {

class ThreadPoolExecutor : public virtual Executor {
public:
  void add(Func func) override = 0;
  virtual void add(Func func, std::chrono::milliseconds expiration, Func expireCallback);
};

class CPUThreadPoolExecutor : public ThreadPoolExecutor {
public:
  void add(Func func) override;
  void add(Func func, std::chrono::milliseconds expiration,
           Func expireCallback = nullptr) override;
  virtual void add(Func func, int8_t priority, std::chrono::milliseconds expiration,
                   Func expireCallback = nullptr);
};

} // namespace folly
