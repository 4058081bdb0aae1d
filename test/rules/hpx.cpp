// RUN: %expectations --modes one %s

#include "hpx/hpx.hpp"

#include "opentelemetry/context/runtime_context.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <string>
#include <utility>

namespace trace = opentelemetry::trace;
namespace context = opentelemetry::context;

static opentelemetry::nostd::shared_ptr<trace::Span> start(const char *name) {
  return trace::Provider::GetTracerProvider()->GetTracer("shop")->StartSpan(name);
}

static void check() { trace::Scope scope(start("order.check")); }

void asyncBad() {
  trace::Scope scope(start("order.load"));
  hpx::async([] { check(); }); // finds: tracing-detached-task "'hpx::async'"
}

void asyncWithPolicyBad() {
  trace::Scope scope(start("order.load"));
  hpx::async(hpx::launch::async, [] { check(); }); // finds: tracing-detached-task
}

void postBad() {
  trace::Scope scope(start("order.load"));
  hpx::post(check); // finds: tracing-detached-task
}

void applyBad() {
  trace::Scope scope(start("order.load"));
  hpx::apply(check); // finds: tracing-detached-task
}

void dataflowBad(hpx::future<int> &ready) {
  trace::Scope scope(start("order.load"));
  hpx::dataflow([] { check(); }, ready); // finds: tracing-detached-task
}

void threadBad() {
  trace::Scope scope(start("order.load"));
  hpx::thread thread([] { check(); }); // finds: tracing-detached-task
}

void joiningThreadBad() {
  trace::Scope scope(start("order.load"));
  hpx::jthread thread([] { check(); }); // finds: tracing-detached-task
}

void thenBad(hpx::future<int> &ready) {
  trace::Scope scope(start("order.load"));
  ready.then([] { check(); }); // finds: tracing-detached-task
}

void sharedThenBad(hpx::shared_future<int> &ready) {
  trace::Scope scope(start("order.load"));
  ready.then([] { check(); }); // finds: tracing-detached-task
}

void plainOk(int &count) {
  trace::Scope scope(start("order.load"));
  hpx::post([&count] { ++count; });
}

void carriedOk() {
  trace::Scope scope(start("order.load"));
  hpx::post([current = context::RuntimeContext::GetCurrent()] {
    auto token = context::RuntimeContext::Attach(current);
    check();
  });
}

void inPlaceOk(hpx::future<int> &ready) {
  trace::Scope scope(start("order.load"));
  hpx::async(hpx::launch::sync, [] { check(); });
  hpx::async(hpx::launch::deferred, [] { check(); });
  hpx::async(hpx::execution::sequenced_executor(), [] { check(); });
  ready.then(hpx::launch::sync, [] {});
}
