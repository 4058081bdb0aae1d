// RUN: %expectations --modes one %s

#include "boost/fiber/all.hpp"

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

void threadBad() {
  trace::Scope scope(start("order.load"));
  boost::thread thread([] { check(); }); // finds: tracing-detached-task "'boost::thread'"
}

void groupBad(boost::thread_group &group) {
  trace::Scope scope(start("order.load"));
  group.create_thread(check); // finds: tracing-detached-task
}

void asyncBad() {
  trace::Scope scope(start("order.load"));
  boost::async([] { check(); }); // finds: tracing-detached-task
}

void asyncWithPolicyBad() {
  trace::Scope scope(start("order.load"));
  boost::async(boost::launch::async, [] { check(); }); // finds: tracing-detached-task
}

void thenBad(boost::future<int> &ready) {
  trace::Scope scope(start("order.load"));
  ready.then([](boost::future<int>) { check(); }); // finds: tracing-detached-task
}

void basicThreadPoolBad(boost::executors::basic_thread_pool &executor) {
  trace::Scope scope(start("order.load"));
  executor.submit([] { check(); }); // finds: tracing-detached-task
}

void threadExecutorBad(boost::executors::thread_executor &executor) {
  trace::Scope scope(start("order.load"));
  executor.submit([] { check(); }); // finds: tracing-detached-task
}

void serialExecutorBad(boost::executors::serial_executor &executor) {
  trace::Scope scope(start("order.load"));
  executor.submit([] { check(); }); // finds: tracing-detached-task
}

void fiberBad() {
  trace::Scope scope(start("order.load"));
  boost::fibers::fiber fiber([] { check(); }); // finds: tracing-detached-task "'boost::fibers::fiber'"
}

void fiberWithPolicyBad() {
  trace::Scope scope(start("order.load"));
  boost::fibers::fiber fiber(boost::fibers::launch::post, [] { check(); }); // finds: tracing-detached-task
}

void fiberAsyncBad() {
  trace::Scope scope(start("order.load"));
  boost::fibers::async([] { check(); }); // finds: tracing-detached-task
}

void threadWithAttributesBad(boost::thread::attributes &attributes) {
  trace::Scope scope(start("order.load"));
  boost::thread thread(attributes, [] { check(); }); // finds: tracing-detached-task
}

void scopedThreadBad() {
  trace::Scope scope(start("order.load"));
  boost::scoped_thread<> thread([] { check(); }); // finds: tracing-detached-task
}

void strictScopedThreadBad() {
  trace::Scope scope(start("order.load"));
  boost::strict_scoped_thread<> thread([] { check(); }); // finds: tracing-detached-task
}

void sharedThenBad(boost::shared_future<int> &ready) {
  trace::Scope scope(start("order.load"));
  ready.then([](boost::shared_future<int>) { check(); }); // finds: tracing-detached-task
}

void loopExecutorBad(boost::executors::loop_executor &executor) {
  trace::Scope scope(start("order.load"));
  executor.submit([] { check(); }); // finds: tracing-detached-task
}

// They run where they are waited for.
void deferredOk(boost::future<int> &ready) {
  trace::Scope scope(start("order.load"));
  boost::async(boost::launch::deferred, [] { check(); });
  ready.then(boost::launch::deferred, [](boost::future<int>) { check(); });
}

void plainOk(int &count) {
  trace::Scope scope(start("order.load"));
  boost::async([&count] { ++count; });
}

void carriedOk() {
  trace::Scope scope(start("order.load"));
  boost::async([current = context::RuntimeContext::GetCurrent()] {
    auto token = context::RuntimeContext::Attach(current);
    check();
  });
}
