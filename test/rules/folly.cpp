// RUN: %expectations --modes one %s

#include "folly/coro/AsyncScope.h"
#include "folly/executors/Async.h"
#include "folly/executors/CPUThreadPoolExecutor.h"
#include "folly/executors/FunctionScheduler.h"
#include "folly/executors/InlineExecutor.h"
#include "folly/executors/ScheduledExecutor.h"
#include "folly/fibers/FiberManager.h"
#include "folly/futures/Future.h"
#include "folly/io/async/EventBase.h"

#include "opentelemetry/context/runtime_context.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <chrono>
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

void deferErrorBad(folly::SemiFuture<int> later) {
  trace::Scope scope(start("order.load"));
  std::move(later).deferError([](folly::exception_wrapper) { check(); return 1; }); // finds: tracing-detached-task
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
  fibers.addTaskFinally([] { check(); return 1; }, [](folly::Try<int> &&) {}); // finds: tracing-detached-task
}

void fiberBad() {
  trace::Scope scope(start("order.load"));
  folly::fibers::addTask([] { check(); }); // finds: tracing-detached-task
}

void scheduledBad(folly::Executor::KeepAlive<> executor) {
  trace::Scope scope(start("order.load"));
  auto later = checkLater().scheduleOn(executor); // finds: tracing-detached-task
}

void scopeBad(folly::coro::AsyncScope &tasks, folly::Executor::KeepAlive<> executor) {
  trace::Scope scope(start("order.load"));
  tasks.add(checkLater().scheduleOn(executor)); // finds: tracing-detached-task
}

void scopeWithoutBad(folly::coro::AsyncScope &tasks) {
  trace::Scope scope(start("order.load"));
  tasks.add(checkLater()); // finds: tracing-detached-task
}

void thenValueInlineBad(folly::Future<int> later) {
  trace::Scope scope(start("order.load"));
  std::move(later).thenValueInline([](int) { check(); return 1; }); // finds: tracing-detached-task
}

void thenTryInlineBad(folly::Future<int> later) {
  trace::Scope scope(start("order.load"));
  std::move(later).thenTryInline([](folly::Try<int>) { check(); return 1; }); // finds: tracing-detached-task
}

void thenExValueBad(folly::Future<int> later) {
  trace::Scope scope(start("order.load"));
  std::move(later).thenExValue([](folly::Executor::KeepAlive<>, int) { check(); return 1; }); // finds: tracing-detached-task
}

void thenExValueInlineBad(folly::Future<int> later) {
  trace::Scope scope(start("order.load"));
  std::move(later).thenExValueInline([](folly::Executor::KeepAlive<>, int) { check(); return 1; }); // finds: tracing-detached-task
}

void thenExTryBad(folly::Future<int> later) {
  trace::Scope scope(start("order.load"));
  std::move(later).thenExTry([](folly::Executor::KeepAlive<>, folly::Try<int>) { check(); return 1; }); // finds: tracing-detached-task
}

void thenExTryInlineBad(folly::Future<int> later) {
  trace::Scope scope(start("order.load"));
  std::move(later).thenExTryInline([](folly::Executor::KeepAlive<>, folly::Try<int>) { check(); return 1; }); // finds: tracing-detached-task
}

void thenErrorInlineBad(folly::Future<int> later) {
  trace::Scope scope(start("order.load"));
  std::move(later).thenErrorInline([](folly::exception_wrapper) { check(); return 1; }); // finds: tracing-detached-task
}

void ensureInlineBad(folly::Future<int> later) {
  trace::Scope scope(start("order.load"));
  std::move(later).ensureInline([]() { check(); return 1; }); // finds: tracing-detached-task
}

void deferExValueBad(folly::SemiFuture<int> later) {
  trace::Scope scope(start("order.load"));
  std::move(later).deferExValue([](folly::Executor::KeepAlive<>, int) { check(); }); // finds: tracing-detached-task
}

void deferExTryBad(folly::SemiFuture<int> later) {
  trace::Scope scope(start("order.load"));
  std::move(later).deferExTry([](folly::Executor::KeepAlive<>, folly::Try<int>) { check(); }); // finds: tracing-detached-task
}

void keepAliveBad(folly::Executor::KeepAlive<> executor) {
  trace::Scope scope(start("order.load"));
  std::move(executor).add([](folly::Executor::KeepAlive<>) { check(); }); // finds: tracing-detached-task
}

void expiringBad(folly::CPUThreadPoolExecutor &pool) {
  trace::Scope scope(start("order.load"));
  pool.add([] { check(); }, std::chrono::milliseconds(10)); // finds: tracing-detached-task
}

void expiringWithPriorityBad(folly::CPUThreadPoolExecutor &pool) {
  trace::Scope scope(start("order.load"));
  pool.add([] { check(); }, 1, std::chrono::milliseconds(10)); // finds: tracing-detached-task
}

void delayedBad(folly::ScheduledExecutor &timers) {
  trace::Scope scope(start("order.load"));
  timers.schedule([] { check(); }, std::chrono::milliseconds(10)); // finds: tracing-detached-task
}

void delayedUntilBad(folly::ScheduledExecutor &timers, folly::ScheduledExecutor::TimePoint then) {
  trace::Scope scope(start("order.load"));
  timers.scheduleAt([] { check(); }, then); // finds: tracing-detached-task
}

void asyncBad() {
  trace::Scope scope(start("order.load"));
  folly::async([] { check(); }); // finds: tracing-detached-task
}

void onceLaterBad(folly::FunctionScheduler &timers) {
  trace::Scope scope(start("order.load"));
  timers.addFunctionOnce([] { check(); }); // finds: tracing-detached-task
}

// It goes on when the span is long over.
void periodicOk(folly::FunctionScheduler &timers) {
  trace::Scope scope(start("order.load"));
  timers.addFunction([] { check(); }, std::chrono::milliseconds(10));
}

void inBaseBad(folly::EventBase &base) {
  trace::Scope scope(start("order.load"));
  base.runInEventBaseThreadAndWait([] { check(); }); // finds: tracing-detached-task
}

// It runs at once where it is called in the base's thread.
void perhapsAtOnceOk(folly::EventBase &base) {
  trace::Scope scope(start("order.load"));
  base.runImmediatelyOrRunInEventBaseThread([] { check(); });
}

void afterDelayBad(folly::EventBase &base) {
  trace::Scope scope(start("order.load"));
  base.runAfterDelay([] { check(); }, 10); // finds: tracing-detached-task
}

void tryAfterDelayBad(folly::EventBase &base) {
  trace::Scope scope(start("order.load"));
  base.tryRunAfterDelay([] { check(); }, 10); // finds: tracing-detached-task
}

void timeoutBad(folly::EventBase &base) {
  trace::Scope scope(start("order.load"));
  base.timer().scheduleTimeoutFn([] { check(); }, std::chrono::milliseconds(10)); // finds: tracing-detached-task
}

void inVirtualBaseBad(folly::VirtualEventBase &base) {
  trace::Scope scope(start("order.load"));
  base.runInEventBaseThread([] { check(); }); // finds: tracing-detached-task
}

void addTaskEagerFutureBad(folly::fibers::FiberManager &fibers) {
  trace::Scope scope(start("order.load"));
  fibers.addTaskEagerFuture([] { check(); }); // finds: tracing-detached-task
}

void addTaskRemoteFutureBad(folly::fibers::FiberManager &fibers) {
  trace::Scope scope(start("order.load"));
  fibers.addTaskRemoteFuture([] { check(); }); // finds: tracing-detached-task
}

void addTaskFinallyEagerBad(folly::fibers::FiberManager &fibers) {
  trace::Scope scope(start("order.load"));
  fibers.addTaskFinallyEager([] { check(); return 1; }, [](folly::Try<int> &&) {}); // finds: tracing-detached-task
}

// The fiber waits for it, on the same thread.
void mainContextOk(folly::fibers::FiberManager &fibers) {
  trace::Scope scope(start("order.load"));
  fibers.runInMainContext([] { check(); });
}

void withExecutorBad(folly::Executor::KeepAlive<> executor) {
  trace::Scope scope(start("order.load"));
  folly::coro::co_withExecutor(executor, checkLater()).start(); // finds: tracing-detached-task
}

void scopeWithExecutorBad(folly::coro::AsyncScope &tasks, folly::Executor::KeepAlive<> executor) {
  trace::Scope scope(start("order.load"));
  tasks.add(folly::coro::co_withExecutor(executor, checkLater())); // finds: tracing-detached-task
}

void cancellableScopeBad(folly::coro::CancellableAsyncScope &tasks) {
  trace::Scope scope(start("order.load"));
  tasks.add(checkLater()); // finds: tracing-detached-task
}

void semiBad() {
  trace::Scope scope(start("order.load"));
  auto later = checkLater().semi(); // finds: tracing-detached-task
}

void invokedBad(folly::Executor::KeepAlive<> executor) {
  trace::Scope scope(start("order.load"));
  folly::coro::co_withExecutor(executor, folly::coro::co_invoke([]() -> folly::coro::Task<void> { check(); co_return; })).start(); // finds: tracing-detached-task
}

void plainOk(folly::coro::AsyncScope &tasks, folly::Executor::KeepAlive<> executor) {
  trace::Scope scope(start("order.load"));
  tasks.add(idle().scheduleOn(executor));
}

void inlineOk() {
  trace::Scope scope(start("order.load"));
  folly::InlineExecutor::instance().add([] { check(); });
  folly::QueuedImmediateExecutor::instance().add([] { check(); });
  folly::via(&folly::InlineExecutor::instance(), [] { check(); });
}

class AtOnce : public folly::Executor {
public:
  void add(folly::Func f) override { f(); }
};

class Later : public folly::Executor {
public:
  void add(folly::Func f) override { Waiting = std::move(f); }
  folly::Func Waiting;
};

void ownInlineOk(AtOnce &executor) {
  trace::Scope scope(start("order.load"));
  executor.add([] { check(); });
}

void ownBad(Later &executor) {
  trace::Scope scope(start("order.load"));
  executor.add([] { check(); }); // finds: tracing-detached-task
}
