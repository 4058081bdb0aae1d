// RUN: %expectations %s -- -pthread
// A scope that the task takes along makes nothing active on the task's thread.
// Besides: tracing-scope-escapes

#include "opentelemetry/context/runtime_context.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <memory>
#include <string>
#include <thread>
#include <utility>

namespace trace = opentelemetry::trace;
namespace context = opentelemetry::context;

static opentelemetry::nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("mill");
}
static void grind() {
  auto span = tracer()->StartSpan("corn.grind");
  trace::Scope scope(span);
}
static void sweep() {}

void sharedBad() {
  auto span = tracer()->StartSpan("mill.run");
  auto scope = std::make_shared<trace::Scope>(span);
  std::thread([span, scope] { // finds: tracing-detached-task, tracing-scope-escapes
    grind();
    span->End();
  }).detach();
}
void movedBad() {
  auto span = tracer()->StartSpan("mill.run");
  auto scope = std::make_unique<trace::Scope>(span);
  std::thread([scope = std::move(scope)] { grind(); }).detach(); // finds: tracing-detached-task, tracing-scope-escapes
}

void nothingTracedOk() {
  auto span = tracer()->StartSpan("mill.run");
  auto scope = std::make_shared<trace::Scope>(span);
  std::thread([scope] { sweep(); }).detach(); // finds: tracing-scope-escapes
}
void attachedOk() {
  auto span = tracer()->StartSpan("mill.run");
  auto scope = std::make_shared<trace::Scope>(span);
  std::thread([scope, current = context::RuntimeContext::GetCurrent()] { // finds: tracing-scope-escapes
    auto token = context::RuntimeContext::Attach(current);
    grind();
  }).detach();
}
void closedBeforeOk() {
  auto span = tracer()->StartSpan("mill.run");
  auto scope = std::make_unique<trace::Scope>(span);
  scope.reset();
  std::thread([] { grind(); }).detach();
}
