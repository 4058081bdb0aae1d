// RUN: %expectations --modes one %s

#include "seastar/core/semaphore.hh"
#include "seastar/core/sharded.hh"
#include "seastar/core/thread.hh"

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

struct Orders {};

void thenBad(seastar::future<> &ready) {
  trace::Scope scope(start("order.load"));
  ready.then([] { check(); }); // finds: tracing-detached-task
}

void thenWrappedBad(seastar::future<> &ready) {
  trace::Scope scope(start("order.load"));
  ready.then_wrapped([](seastar::future<>) { check(); }); // finds: tracing-detached-task
}

void thenUnpackBad(seastar::future<> &ready) {
  trace::Scope scope(start("order.load"));
  ready.then_unpack([] { check(); }); // finds: tracing-detached-task
}

void finallyBad(seastar::future<> &ready) {
  trace::Scope scope(start("order.load"));
  ready.finally([] { check(); }); // finds: tracing-detached-task
}

void handleExceptionBad(seastar::future<> &ready) {
  trace::Scope scope(start("order.load"));
  ready.handle_exception([](std::exception_ptr) { check(); }); // finds: tracing-detached-task
}

void handleExceptionTypeBad(seastar::future<> &ready) {
  trace::Scope scope(start("order.load"));
  ready.handle_exception_type([](const std::exception &) { check(); }); // finds: tracing-detached-task
}

void asyncBad() {
  trace::Scope scope(start("order.load"));
  seastar::async([] { check(); }); // finds: tracing-detached-task "'seastar::async'"
}

void asyncWithAttributesBad(seastar::thread_attributes attributes) {
  trace::Scope scope(start("order.load"));
  seastar::async(attributes, [] { check(); }); // finds: tracing-detached-task
}

void threadBad() {
  trace::Scope scope(start("order.load"));
  seastar::thread thread([] { check(); }); // finds: tracing-detached-task
}

void scheduledBad(seastar::scheduling_group group) {
  trace::Scope scope(start("order.load"));
  seastar::with_scheduling_group(group, [] { check(); }); // finds: tracing-detached-task
}

void shardBad() {
  trace::Scope scope(start("order.load"));
  seastar::smp::submit_to(1, [] { check(); }); // finds: tracing-detached-task
}

void shardWithOptionsBad() {
  trace::Scope scope(start("order.load"));
  seastar::smp::submit_to(1, seastar::smp_submit_to_options(), [] { check(); }); // finds: tracing-detached-task
}

void allShardsBad() {
  trace::Scope scope(start("order.load"));
  seastar::smp::invoke_on_all([] { check(); }); // finds: tracing-detached-task
}

void otherShardsBad() {
  trace::Scope scope(start("order.load"));
  seastar::smp::invoke_on_others(0, [] { check(); }); // finds: tracing-detached-task
}

void serviceBad(seastar::sharded<Orders> &orders) {
  trace::Scope scope(start("order.load"));
  orders.invoke_on(1, [](Orders &) { check(); }); // finds: tracing-detached-task
}

void serviceOnAllBad(seastar::sharded<Orders> &orders) {
  trace::Scope scope(start("order.load"));
  orders.invoke_on_all([](Orders &) { check(); }); // finds: tracing-detached-task
}

void serviceOnOthersBad(seastar::sharded<Orders> &orders) {
  trace::Scope scope(start("order.load"));
  orders.invoke_on_others([](Orders &) { check(); }); // finds: tracing-detached-task
}

void alienBad(seastar::alien::instance &instance) {
  trace::Scope scope(start("order.load"));
  seastar::alien::run_on(instance, 0, []() noexcept { check(); }); // finds: tracing-detached-task
}

void alienWithResultBad(seastar::alien::instance &instance) {
  trace::Scope scope(start("order.load"));
  seastar::alien::submit_to(instance, 0, [] { check(); }); // finds: tracing-detached-task
}

void mapBad(seastar::sharded<Orders> &orders) {
  trace::Scope scope(start("order.load"));
  orders.map([](Orders &) { check(); return 1; }); // finds: tracing-detached-task
}

void mapReduceBad(seastar::sharded<Orders> &orders, int sum) {
  trace::Scope scope(start("order.load"));
  orders.map_reduce(sum, [](Orders &) { check(); return 1; }); // finds: tracing-detached-task
}

void mapReduceFromBad(seastar::sharded<Orders> &orders) {
  trace::Scope scope(start("order.load"));
  orders.map_reduce0([](Orders &) { check(); return 1; }, 0, [](int a, int b) { return a + b; }); // finds: tracing-detached-task
}

void semaphoreBad(seastar::semaphore &few) {
  trace::Scope scope(start("order.load"));
  seastar::with_semaphore(few, 1, [] { check(); }); // finds: tracing-detached-task
}

void semaphoreWithTimeoutBad(seastar::semaphore &few) {
  trace::Scope scope(start("order.load"));
  seastar::with_semaphore(few, 1, std::chrono::milliseconds(10), [] { check(); }); // finds: tracing-detached-task
}

void lockBad(seastar::lock_type &lock) {
  trace::Scope scope(start("order.load"));
  seastar::with_lock(lock, [] { check(); }); // finds: tracing-detached-task
}

void sharedBad(seastar::shared_mutex &lock) {
  trace::Scope scope(start("order.load"));
  seastar::with_shared(lock, [] { check(); }); // finds: tracing-detached-task
}

void plainOk(seastar::future<> &ready, int &count) {
  trace::Scope scope(start("order.load"));
  ready.then([&count] { ++count; });
}

void carriedOk() {
  trace::Scope scope(start("order.load"));
  seastar::smp::submit_to(1, [current = context::RuntimeContext::GetCurrent()] {
    auto token = context::RuntimeContext::Attach(current);
    check();
  });
}
