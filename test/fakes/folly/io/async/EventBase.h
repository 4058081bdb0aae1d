// Part of the fakes; see test/fakes/README.md.
#pragma once

#include "folly/Executor.h"

namespace folly {

class EventBase : public Executor {
public:
  void add(Func) override {}
  void runInEventBaseThread(Func) noexcept {}
  void runInEventBaseThreadAlwaysEnqueue(Func) noexcept {}
  void runInLoop(Func, bool thisIteration = false) { (void)thisIteration; }
  void runAfterDelay(Func, uint32_t milliseconds) { (void)milliseconds; }
};

} // namespace folly
