// The same class name in two files, and both are visible everywhere.
#include "jobs.h"

namespace shop {

namespace trace = opentelemetry::trace;

struct Worker {
  void keep(std::function<void()> work) { work_ = std::move(work); }
  void start() {
    std::thread([this] { work_(); }).detach();
  }
  std::function<void()> work_;
};

struct Session {
  void enter() { scope_.emplace(tracer()->StartSpan("clean.session")); }
  std::optional<trace::Scope> scope_;
};

static std::shared_ptr<Session> current = std::make_shared<Session>();

void keptBad(Worker &worker) {
  trace::Scope scope(tracer()->StartSpan("clean.start"));
  worker.keep([] { auto child = tracer()->StartSpan("clean.step"); }); // finds: tracing-detached-task
}

} // namespace shop
