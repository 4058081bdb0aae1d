// Part of the fakes; see test/fakes/README.md.
#pragma once

#include <chrono>

#include "folly/Executor.h"

namespace folly {

class TimeoutManager {
public:
  void runAfterDelay(Func cob, uint32_t milliseconds) {}
  bool tryRunAfterDelay(Func cob, uint32_t milliseconds) { return {}; }
};

template <class Duration> class HHWheelTimerBase {
public:
  template <class F> void scheduleTimeoutFn(F fn, Duration timeout) {}
};
using HHWheelTimer = HHWheelTimerBase<std::chrono::milliseconds>;

class EventBase : public TimeoutManager, public virtual Executor {
public:
  void add(Func) override {}
  void runInEventBaseThread(Func) noexcept {}
  void runInEventBaseThreadAlwaysEnqueue(Func) noexcept {}
  void runInLoop(Func, bool thisIteration = false) { (void)thisIteration; }
  void runInEventBaseThreadAndWait(Func fn) noexcept {}
  void runImmediatelyOrRunInEventBaseThread(Func fn) noexcept {}
  HHWheelTimer &timer();
};

class VirtualEventBase : public Executor {
public:
  void add(Func f) override {}
  template <typename F> void runInEventBaseThread(F &&f) noexcept {}
};

} // namespace folly
