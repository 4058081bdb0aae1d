// RUN: %expectations --modes one %s

#include "thread_pools.h"

#include "opentelemetry/context/runtime_context.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

namespace trace = opentelemetry::trace;
namespace context = opentelemetry::context;

static opentelemetry::nostd::shared_ptr<trace::Span> start(const char *name) {
  return trace::Provider::GetTracerProvider()->GetTracer("shop")->StartSpan(name);
}

static void check() { trace::Scope scope(start("order.check")); }

void enqueueBad(ThreadPool &pool) {
  trace::Scope scope(start("order.load"));
  pool.enqueue([] { check(); }); // finds: tracing-detached-task
}

void pushBad(ctpl::thread_pool &pool) {
  trace::Scope scope(start("order.load"));
  pool.push([](int) { check(); }); // finds: tracing-detached-task
}

void dpEnqueueBad(dp::thread_pool<> &pool) {
  trace::Scope scope(start("order.load"));
  auto later = pool.enqueue([] { check(); }); // finds: tracing-detached-task
}

void dpDetachBad(dp::thread_pool<> &pool) {
  trace::Scope scope(start("order.load"));
  pool.enqueue_detach([] { check(); }); // finds: tracing-detached-task
}

void scheduleBad() {
  trace::Scope scope(start("order.load"));
  marl::schedule([] { check(); }); // finds: tracing-detached-task
}

void threadBad(Poco::Thread &thread) {
  trace::Scope scope(start("order.load"));
  thread.startFunc([] { check(); }); // finds: tracing-detached-task
}

void plainOk(ThreadPool &pool, int &count) {
  trace::Scope scope(start("order.load"));
  pool.enqueue([&count] { ++count; });
}

void carriedOk(ThreadPool &pool) {
  trace::Scope scope(start("order.load"));
  pool.enqueue([current = context::RuntimeContext::GetCurrent()] {
    auto token = context::RuntimeContext::Attach(current);
    check();
  });
}
