// Part of the fakes; see test/fakes/README.md.
#pragma once

#include <cstdint>
#include <functional>

namespace folly {

using Func = std::function<void()>;

class Executor {
public:
  virtual ~Executor() = default;
  virtual void add(Func) = 0;
  virtual void addWithPriority(Func, int8_t priority) { (void)priority; }
};

} // namespace folly
