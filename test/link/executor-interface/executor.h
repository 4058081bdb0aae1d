#pragma once

#include <functional>

// What carries a context, and what does not, is for those who implement them.
struct Executor {
  virtual ~Executor() = default;
  virtual void post(std::function<void()> work) = 0;
};
struct TracedExecutor {
  virtual ~TracedExecutor() = default;
  virtual void post(std::function<void()> work) = 0;
};
struct TestExecutor {
  virtual ~TestExecutor() = default;
  virtual void post(std::function<void()> work) = 0;
};
