#include "run.h"

namespace shop {

namespace trace = opentelemetry::trace;

namespace {

struct Job {
  void run() { auto span = tracer()->StartSpan("import.run"); }
};

struct Pause {
  void run() {}
};

} // namespace

void jobBad() {
  trace::Scope scope(tracer()->StartSpan("import.start"));
  std::thread([] { runJob(Job()); }).detach(); // finds: tracing-detached-task
}

void pauseOk() {
  trace::Scope scope(tracer()->StartSpan("import.start"));
  std::thread([] { runJob(Pause()); }).detach();
}

void memberBad() {
  trace::Scope scope(tracer()->StartSpan("import.start"));
  std::thread([] { runQuietly(&Job::run); }).detach(); // finds: tracing-detached-task
}

void memberOk() {
  trace::Scope scope(tracer()->StartSpan("import.start"));
  std::thread([] { runQuietly(&Pause::run); }).detach();
}

} // namespace shop
