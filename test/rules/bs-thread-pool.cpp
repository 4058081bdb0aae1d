// RUN: %expectations --modes one %s

#include "BS_thread_pool.hpp"

#include "opentelemetry/context/runtime_context.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

namespace trace = opentelemetry::trace;
namespace context = opentelemetry::context;

static opentelemetry::nostd::shared_ptr<trace::Span> start(const char *name) {
  return trace::Provider::GetTracerProvider()->GetTracer("shop")->StartSpan(name);
}

static void check() { trace::Scope scope(start("order.check")); }

void detachTaskBad(BS::thread_pool &pool) {
  trace::Scope scope(start("order.load"));
  pool.detach_task([] { check(); }); // finds: tracing-detached-task
}

void submitTaskBad(BS::thread_pool &pool) {
  trace::Scope scope(start("order.load"));
  pool.submit_task([] { check(); }).wait(); // finds: tracing-detached-task
}

void pushTaskBad(BS::thread_pool &pool) {
  trace::Scope scope(start("order.load"));
  pool.push_task([] { check(); }); // finds: tracing-detached-task
}

void submitBad(BS::thread_pool &pool) {
  trace::Scope scope(start("order.load"));
  pool.submit([] { check(); }).wait(); // finds: tracing-detached-task
}

void detachLoopBad(BS::thread_pool &pool) {
  trace::Scope scope(start("order.load"));
  pool.detach_loop(0, 10, [](int) { check(); }); // finds: tracing-detached-task
}

void submitLoopBad(BS::thread_pool &pool) {
  trace::Scope scope(start("order.load"));
  pool.submit_loop(0, 10, [](int) { check(); }); // finds: tracing-detached-task
}

void detachBlocksBad(BS::thread_pool &pool) {
  trace::Scope scope(start("order.load"));
  pool.detach_blocks(0, 10, [](int, int) { check(); }); // finds: tracing-detached-task
}

void submitBlocksBad(BS::thread_pool &pool) {
  trace::Scope scope(start("order.load"));
  pool.submit_blocks(0, 10, [](int, int) { check(); }); // finds: tracing-detached-task
}

void detachSequenceBad(BS::thread_pool &pool) {
  trace::Scope scope(start("order.load"));
  pool.detach_sequence(0, 10, [](int) { check(); }); // finds: tracing-detached-task
}

void submitSequenceBad(BS::thread_pool &pool) {
  trace::Scope scope(start("order.load"));
  pool.submit_sequence(0, 10, [](int) { check(); }); // finds: tracing-detached-task
}

void plainOk(BS::thread_pool &pool, int &count) {
  trace::Scope scope(start("order.load"));
  pool.detach_task([&count] { ++count; });
}

void carriedOk(BS::thread_pool &pool) {
  trace::Scope scope(start("order.load"));
  pool.detach_task([current = context::RuntimeContext::GetCurrent()] {
    auto token = context::RuntimeContext::Attach(current);
    check();
  });
}
