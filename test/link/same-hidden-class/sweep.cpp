// The same names, and they do the opposite.
#include "run.h"

namespace shop {

namespace trace = opentelemetry::trace;

namespace {

struct Job {
  void run() {}
};

struct Pause {
  void run() { auto span = tracer()->StartSpan("sweep.pause"); }
};

} // namespace

void sweepOk() {
  trace::Scope scope(tracer()->StartSpan("sweep.start"));
  std::thread([] { runJob(Job()); }).detach();
}

void pauseBad() {
  trace::Scope scope(tracer()->StartSpan("sweep.start"));
  std::thread([] { runJob(Pause()); }).detach(); // finds: tracing-detached-task
}

void memberOk(int) {
  trace::Scope scope(tracer()->StartSpan("sweep.start"));
  std::thread([] { runQuietly(&Job::run); }).detach();
}

// Local classes: one name, two blocks.
void localBad(bool first) {
  trace::Scope scope(tracer()->StartSpan("sweep.start"));
  if (first) {
    struct Step {
      static void run() {}
    };
    std::thread(Step::run).detach();
  } else {
    struct Step {
      static void run() { Pause().run(); }
    };
    std::thread(Step::run).detach(); // finds: tracing-detached-task
  }
}

} // namespace shop
