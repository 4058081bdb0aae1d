// RUN: %expectations %s -- -pthread

#include "opentelemetry/context/runtime_context.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <thread>

namespace trace = opentelemetry::trace;
namespace context = opentelemetry::context;

static opentelemetry::nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("rustok");
}

static void child_operation() {
  auto span = tracer()->StartSpan("child_operation");
  trace::Scope scope(span);
}

// guide: Spans Not Nested Correctly, bad
void spawn_bad() {
  auto span = tracer()->StartSpan("parent_operation");
  trace::Scope scope(span);
  std::thread([] { child_operation(); }).detach(); // finds: tracing-detached-task
}

// guide: Spans Not Nested Correctly, good
void spawn_good() {
  auto span = tracer()->StartSpan("parent_operation");
  trace::Scope scope(span);
  std::thread([current = context::RuntimeContext::GetCurrent()] {
    auto token = context::RuntimeContext::Attach(current);
    child_operation();
  }).detach();
}

// Use span hierarchy: a child started while the parent is active nests by itself.
// guide: Use Span Hierarchy, good
void parent_operation_good() {
  auto span = tracer()->StartSpan("parent_operation");
  trace::Scope scope(span);
  child_operation();
  child_operation();
}
