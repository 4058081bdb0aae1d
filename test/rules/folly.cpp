// RUN: %expectations --modes one %s

#include "folly/coro/AsyncScope.h"
#include "folly/fibers/FiberManager.h"
#include "folly/futures/Future.h"
#include "folly/io/async/EventBase.h"

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

static folly::coro::Task<void> checkLater() {
  trace::Scope scope(start("order.check"));
  co_return;
}

static folly::coro::Task<void> idle() { co_return; }

void deferTryBad(folly::SemiFuture<int> later) {
  trace::Scope scope(start("order.load"));
  std::move(later).deferTry([] { check(); }); // finds: tracing-detached-task
}

void deferErrorBad(folly::SemiFuture<int> later) {
  trace::Scope scope(start("order.load"));
  std::move(later).deferError([] { check(); }); // finds: tracing-detached-task
}

void deferEnsureBad(folly::SemiFuture<int> later) {
  trace::Scope scope(start("order.load"));
  std::move(later).deferEnsure([] { check(); }); // finds: tracing-detached-task
}

void enqueueBad(folly::EventBase &base) {
  trace::Scope scope(start("order.load"));
  base.runInEventBaseThreadAlwaysEnqueue([] { check(); }); // finds: tracing-detached-task
}

void addTaskBad(folly::fibers::FiberManager &fibers) {
  trace::Scope scope(start("order.load"));
  fibers.addTask([] { check(); }); // finds: tracing-detached-task
}

void addTaskEagerBad(folly::fibers::FiberManager &fibers) {
  trace::Scope scope(start("order.load"));
  fibers.addTaskEager([] { check(); }); // finds: tracing-detached-task
}

void addTaskRemoteBad(folly::fibers::FiberManager &fibers) {
  trace::Scope scope(start("order.load"));
  fibers.addTaskRemote([] { check(); }); // finds: tracing-detached-task
}

void addTaskFutureBad(folly::fibers::FiberManager &fibers) {
  trace::Scope scope(start("order.load"));
  fibers.addTaskFuture([] { check(); }); // finds: tracing-detached-task
}

void addTaskFinallyBad(folly::fibers::FiberManager &fibers) {
  trace::Scope scope(start("order.load"));
  fibers.addTaskFinally([] { check(); }, [](int) {}); // finds: tracing-detached-task
}

void fiberBad() {
  trace::Scope scope(start("order.load"));
  folly::fibers::addTask([] { check(); }); // finds: tracing-detached-task
}

void scheduledBad(folly::Executor *executor) {
  trace::Scope scope(start("order.load"));
  auto later = checkLater().scheduleOn(executor); // finds: tracing-detached-task
}

void scopeBad(folly::coro::AsyncScope &tasks, folly::Executor *executor) {
  trace::Scope scope(start("order.load"));
  tasks.add(checkLater().scheduleOn(executor)); // finds: tracing-detached-task
}

void scopeWithoutBad(folly::coro::AsyncScope &tasks) {
  trace::Scope scope(start("order.load"));
  tasks.add(checkLater()); // finds: tracing-detached-task
}

void plainOk(folly::coro::AsyncScope &tasks, folly::Executor *executor) {
  trace::Scope scope(start("order.load"));
  tasks.add(idle().scheduleOn(executor));
}
