// RUN: %span_tidy dump-model %s -- -std=c++20 -I%fakes > %t.json
// RUN: %python %S/outline.py %t.json %s

#include "opentelemetry/context/runtime_context.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <functional>
#include <thread>
#include <vector>

namespace trace = opentelemetry::trace;
namespace context = opentelemetry::context;

static opentelemetry::nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("t", "1");
}

void child() {
  auto span = tracer()->StartSpan("child");
  trace::Scope scope(span);
}

void loses() {
  auto span = tracer()->StartSpan("loses");
  trace::Scope scope(span);
  std::thread worker(child);
  worker.join();
}

void carries() {
  auto span = tracer()->StartSpan("carries");
  trace::Scope scope(span);
  std::thread worker([current = context::RuntimeContext::GetCurrent()] {
    auto token = context::RuntimeContext::Attach(current);
    child();
  });
  worker.join();
}

void untraced(std::vector<int> &numbers) {
  auto span = tracer()->StartSpan("untraced");
  trace::Scope scope(span);
  std::thread worker([&numbers] { numbers.push_back(1); });
  worker.join();
}

void discards() {
  auto span = tracer()->StartSpan("discards");
  trace::Scope{span};
}

//= child: span "child" parent=ambient
//= loses: span "loses" parent=ambient
//= carries: span "carries" parent=ambient
//= untraced: span "untraced" parent=ambient
//= discards: span "discards" parent=ambient
//= child: scope of span 0
//= loses: scope of span 1
//= carries: scope of span 2
//= lambda: scope of ?
//= untraced: scope of span 3
//= loses: task by std::thread: span 'child' is started here, 1 active
//= carries: task by std::thread: nothing traced, 1 active carries
//= untraced: task by std::thread: nothing traced, 1 active
//= discards: discards scope of Scope
