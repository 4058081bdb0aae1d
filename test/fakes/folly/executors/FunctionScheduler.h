// Part of the fakes; see test/fakes/README.md.
#pragma once

#include <chrono>

#include "folly/Executor.h"

namespace folly {

class FunctionScheduler {
public:
  void addFunction(Func &&cb, std::chrono::milliseconds interval);
  void addFunctionOnce(Func &&cb);
};

} // namespace folly
