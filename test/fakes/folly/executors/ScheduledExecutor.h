// Part of the fakes; see test/fakes/README.md.
#pragma once

#include <chrono>

#include "folly/Executor.h"

namespace folly {

class ScheduledExecutor : public virtual Executor {
public:
  using Duration = std::chrono::milliseconds;
  using TimePoint = std::chrono::steady_clock::time_point;
  void schedule(Func &&a) {}
  void schedule(Func &&a, Duration const &dur) {}
  virtual void scheduleAt(Func &&a, TimePoint const &t) {}
};

} // namespace folly
