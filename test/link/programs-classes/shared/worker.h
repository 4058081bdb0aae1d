#pragma once

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <functional>
#include <memory>
#include <optional>
#include <thread>

inline opentelemetry::nostd::shared_ptr<opentelemetry::trace::Tracer> tracer() {
  return opentelemetry::trace::Provider::GetTracerProvider()->GetTracer("files");
}

// Each program runs its callables in its own way.
class Worker {
public:
  void keep(std::function<void()> work) { work_ = std::move(work); }
  void run();

private:
  std::function<void()> work_;
};

struct Session {
  std::optional<opentelemetry::trace::Scope> scope;
};
