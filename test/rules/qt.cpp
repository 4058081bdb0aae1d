// RUN: %expectations --modes one %s

#include "QtConcurrent/QtConcurrent"
#include "QtCore/QThread"
#include "QtCore/QTimer"

#include "opentelemetry/context/runtime_context.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <string>
#include <utility>
#include <vector>

namespace trace = opentelemetry::trace;
namespace context = opentelemetry::context;

static opentelemetry::nostd::shared_ptr<trace::Span> start(const char *name) {
  return trace::Provider::GetTracerProvider()->GetTracer("shop")->StartSpan(name);
}

static void check() { trace::Scope scope(start("order.check")); }

void runBad() {
  trace::Scope scope(start("order.load"));
  QtConcurrent::run(check); // finds: tracing-detached-task "'QtConcurrent::run'"
}

void runWithArgumentBad(int number) {
  trace::Scope scope(start("order.load"));
  QtConcurrent::run([](int) { check(); }, number); // finds: tracing-detached-task
}

void runInPoolBad(QThreadPool *pool) {
  trace::Scope scope(start("order.load"));
  QtConcurrent::run(pool, [] { check(); }); // finds: tracing-detached-task
}

void mapBad(std::vector<int> &orders) {
  trace::Scope scope(start("order.load"));
  QtConcurrent::map(orders, [](int) { check(); }); // finds: tracing-detached-task
}

void mappedBad(std::vector<int> &orders) {
  trace::Scope scope(start("order.load"));
  QtConcurrent::mapped(orders, [](int) { check(); }); // finds: tracing-detached-task
}

void filterBad(std::vector<int> &orders) {
  trace::Scope scope(start("order.load"));
  QtConcurrent::filter(orders, [](int) { check(); return true; }); // finds: tracing-detached-task
}

void filteredBad(std::vector<int> &orders) {
  trace::Scope scope(start("order.load"));
  QtConcurrent::filtered(orders, [](int) { check(); return true; }); // finds: tracing-detached-task
}

void mappedReducedBad(std::vector<int> &orders) {
  trace::Scope scope(start("order.load"));
  QtConcurrent::mappedReduced(orders, [](int) { check(); return 1; }, [](int &, int) {}); // finds: tracing-detached-task
}

void poolBad(QThreadPool *pool) {
  trace::Scope scope(start("order.load"));
  pool->start([] { check(); }); // finds: tracing-detached-task
}

void tryPoolBad(QThreadPool *pool) {
  trace::Scope scope(start("order.load"));
  pool->tryStart([] { check(); }); // finds: tracing-detached-task
}

void threadBad() {
  trace::Scope scope(start("order.load"));
  QThread *thread = QThread::create([] { check(); }); // finds: tracing-detached-task
  thread->start();
}

void timerBad() {
  trace::Scope scope(start("order.load"));
  QTimer::singleShot(10, [] { check(); }); // finds: tracing-detached-task
}

void timerWithContextBad(QObject *object) {
  trace::Scope scope(start("order.load"));
  QTimer::singleShot(10, object, [] { check(); }); // finds: tracing-detached-task
}

void timerWithTypeBad(QObject *object) {
  trace::Scope scope(start("order.load"));
  QTimer::singleShot(10, Qt::CoarseTimer, object, [] { check(); }); // finds: tracing-detached-task
}

void queuedBad(QObject *object) {
  trace::Scope scope(start("order.load"));
  QMetaObject::invokeMethod(object, [] { check(); }, Qt::QueuedConnection); // finds: tracing-detached-task
}

void continuationBad(QFuture<void> future) {
  trace::Scope scope(start("order.load"));
  future.then([] { check(); }); // finds: tracing-detached-task
}

void continuationInPoolBad(QFuture<void> future, QThreadPool *pool) {
  trace::Scope scope(start("order.load"));
  future.then(pool, [] { check(); }); // finds: tracing-detached-task
}

void filteredReducedBad(std::vector<int> &orders) {
  trace::Scope scope(start("order.load"));
  QtConcurrent::filteredReduced(orders, [](int) { check(); return true; }, [](int &, int) {}); // finds: tracing-detached-task
}

void blockingMapBad(std::vector<int> &orders) {
  trace::Scope scope(start("order.load"));
  QtConcurrent::blockingMap(orders, [](int) { check(); }); // finds: tracing-detached-task
}

void blockingMappedBad(std::vector<int> &orders) {
  trace::Scope scope(start("order.load"));
  QtConcurrent::blockingMapped(orders, [](int) { check(); return 1; }); // finds: tracing-detached-task
}

void blockingMappedReducedBad(std::vector<int> &orders) {
  trace::Scope scope(start("order.load"));
  QtConcurrent::blockingMappedReduced(orders, [](int) { check(); return 1; }, [](int &, int) {}); // finds: tracing-detached-task
}

void blockingFilterBad(std::vector<int> &orders) {
  trace::Scope scope(start("order.load"));
  QtConcurrent::blockingFilter(orders, [](int) { check(); return true; }); // finds: tracing-detached-task
}

void blockingFilteredBad(std::vector<int> &orders) {
  trace::Scope scope(start("order.load"));
  QtConcurrent::blockingFiltered(orders, [](int) { check(); return true; }); // finds: tracing-detached-task
}

void blockingFilteredReducedBad(std::vector<int> &orders) {
  trace::Scope scope(start("order.load"));
  QtConcurrent::blockingFilteredReduced(orders, [](int) { check(); return true; }, [](int &, int) {}); // finds: tracing-detached-task
}

void builtTaskBad(QThreadPool &pool) {
  trace::Scope scope(start("order.load"));
  QtConcurrent::task([] { check(); }).onThreadPool(pool).spawn(); // finds: tracing-detached-task
}

void runnableBad(QThreadPool *pool) {
  trace::Scope scope(start("order.load"));
  pool->start(QRunnable::create([] { check(); })); // finds: tracing-detached-task
}

void reservedThreadBad(QThreadPool *pool) {
  trace::Scope scope(start("order.load"));
  pool->startOnReservedThread([] { check(); }); // finds: tracing-detached-task
}

void failedBad(QFuture<int> future) {
  trace::Scope scope(start("order.load"));
  future.onFailed([](const std::exception &) { check(); return 1; }); // finds: tracing-detached-task
}

void canceledBad(QFuture<int> future) {
  trace::Scope scope(start("order.load"));
  future.onCanceled([] { check(); return 1; }); // finds: tracing-detached-task
}

// It may run before the call returns.
void directOk(QObject *object) {
  trace::Scope scope(start("order.load"));
  QMetaObject::invokeMethod(object, [] { check(); });
}

void blockingOk(QObject *object) {
  trace::Scope scope(start("order.load"));
  QMetaObject::invokeMethod(object, [] { check(); }, Qt::DirectConnection);
}

void byNameOk(QObject *object) {
  trace::Scope scope(start("order.load"));
  QTimer::singleShot(10, object, "1refresh()");
  QMetaObject::invokeMethod(object, "refresh", Qt::QueuedConnection);
}

void plainOk(int &count) {
  trace::Scope scope(start("order.load"));
  QtConcurrent::run([&count] { ++count; });
}

void carriedOk() {
  trace::Scope scope(start("order.load"));
  QtConcurrent::run([current = context::RuntimeContext::GetCurrent()] {
    auto token = context::RuntimeContext::Attach(current);
    check();
  });
}

void withoutSpanOk() {
  QtConcurrent::run(check);
}

class Check : public QRunnable {
public:
  void run() override { check(); }
};

class Count : public QRunnable {
public:
  void run() override { ++Total; }
  int Total = 0;
};

class CheckWithin : public QRunnable {
public:
  explicit CheckWithin(context::Context current) : Current(current) {}
  void run() override {
    auto token = context::RuntimeContext::Attach(Current);
    check();
  }

private:
  context::Context Current;
};

void runBad(QThreadPool *pool) {
  trace::Scope scope(start("order.load"));
  pool->start(new Check); // finds: tracing-detached-task
}

void runLocalBad(QThreadPool *pool) {
  trace::Scope scope(start("order.load"));
  auto *job = new Check;
  pool->start(job); // finds: tracing-detached-task
}

void runPlainOk(QThreadPool *pool) {
  trace::Scope scope(start("order.load"));
  pool->start(new Count);
}

void runCarriedOk(QThreadPool *pool) {
  trace::Scope scope(start("order.load"));
  pool->start(new CheckWithin(context::RuntimeContext::GetCurrent()));
}
