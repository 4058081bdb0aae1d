#include "executor.h"

#include "opentelemetry/context/runtime_context.h"

#include <thread>
#include <utility>

namespace context = opentelemetry::context;

struct Threads : Executor {
  void post(std::function<void()> work) override { std::thread(std::move(work)).detach(); }
};
struct Inline : Executor {
  void post(std::function<void()> work) override { work(); }
};
struct Traced : TracedExecutor {
  void post(std::function<void()> work) override {
    std::thread([work, current = context::RuntimeContext::GetCurrent()] {
      auto token = context::RuntimeContext::Attach(current);
      work();
    }).detach();
  }
};
struct AtOnce : TestExecutor {
  void post(std::function<void()> work) override { work(); }
};
