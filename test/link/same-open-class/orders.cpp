#include "jobs.h"

namespace shop {

namespace trace = opentelemetry::trace;

struct Worker {
  void keep(std::function<void()> work) { work_ = std::move(work); }
  void run() { work_(); }
  std::function<void()> work_;
};

void keptOk(Worker &worker) {
  trace::Scope scope(tracer()->StartSpan("order.start"));
  worker.keep([] { auto child = tracer()->StartSpan("order.step"); });
}

} // namespace shop
