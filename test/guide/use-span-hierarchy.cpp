// RUN: %expectations %s

// Children nest under their parent because it is active.

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("rustok");
}

static void child_operation_1() {
  auto span = tracer()->StartSpan("child_operation_1");
  trace::Scope scope(span);
}

static void child_operation_2() {
  auto span = tracer()->StartSpan("child_operation_2");
  trace::Scope scope(span);
}

// guide: Use Span Hierarchy, good
void parent_operation_good() {
  auto span = tracer()->StartSpan("parent_operation");
  trace::Scope scope(span);
  child_operation_1();
  child_operation_2();
}

// guide: Use Span Hierarchy, bad
void parent_operation_bad() {
  auto span = tracer()->StartSpan("parent_operation"); // finds: tracing-inactive-span
  child_operation_1();
  child_operation_2();
}
