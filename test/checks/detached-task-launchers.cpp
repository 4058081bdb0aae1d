// RUN: %expectations %s -- -pthread

// Interfaces and classes whose code is elsewhere: names tell who launches.

#include "opentelemetry/context/runtime_context.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <boost/asio.hpp>

#include <chrono>
#include <functional>
#include <memory>
#include <string>

namespace trace = opentelemetry::trace;
namespace context = opentelemetry::context;
namespace nostd = opentelemetry::nostd;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("harbour");
}

static void weighBox() {
  auto span = tracer()->StartSpan("box.weigh");
  trace::Scope scope(span);
}

struct IExecutor {
  virtual ~IExecutor() = default;
  virtual void post(std::function<void()> work) = 0;
};
class CranePool {
public:
  void submit(std::function<void()> work);
  template <typename Work> void enqueue(Work work) { submit(std::move(work)); }
  bool trySubmit(std::function<void()> work);
  void addTask(std::function<void()> work);
  void addObserver(std::function<void()> hook);
  void onIdle(std::function<void()> hook);
};
class JobQueue {
public:
  void push(std::function<void()> job);
};
class Scheduler {
public:
  void schedule(std::chrono::seconds delay, std::function<void()> work);
  void scheduleEvery(std::chrono::seconds period, std::function<void()> work);
};
class WorkerThread {
public:
  void execute(std::function<void()> work);
};
template <typename T> class BoxPromise {
public:
  void then(std::function<void(T)> next);
};
class Harbour {
public:
  void loadAsync(int ship, std::function<void(int)> loaded);
  void each(std::function<void()> visit);
  void onArrival(std::function<void()> hook);
  void post(const std::string &route, std::function<void()> handler);
};
class TideTimer {
public:
  void expiresAfter(int seconds);
  void asyncWait(std::function<void()> handler);
};
struct Executor {
  virtual ~Executor() = default;
  virtual void execute(std::function<void()> work) = 0;
};
struct CustomsExecutor {
  virtual ~CustomsExecutor() = default;
  virtual void execute(std::function<void()> rules) = 0;
};
void weighLater(std::function<void()> work);
void spawnCrew(std::function<void()> work);
struct Weigher {
  void operator()() const { weighBox(); }
};

void interfaceBad(IExecutor &executor) {
  trace::Scope scope(tracer()->StartSpan("ship.load"));
  executor.post([] { weighBox(); }); // finds: tracing-detached-task (likely) "task given to 'IExecutor::post' loses the active span"
}
void sharedInterfaceBad(std::shared_ptr<IExecutor> executor) {
  trace::Scope scope(tracer()->StartSpan("ship.load"));
  executor->post(weighBox); // finds: tracing-detached-task
}
void poolBad(CranePool &pool) {
  trace::Scope scope(tracer()->StartSpan("ship.load"));
  pool.submit([] { weighBox(); }); // finds: tracing-detached-task
}
void poolsTemplateBad(CranePool &pool) {
  trace::Scope scope(tracer()->StartSpan("ship.load"));
  pool.enqueue([] { weighBox(); }); // finds: tracing-detached-task "'CranePool::enqueue'"
}
void queueBad(JobQueue &queue) {
  trace::Scope scope(tracer()->StartSpan("ship.load"));
  auto job = [] { weighBox(); };
  queue.push(job); // finds: tracing-detached-task
}
void schedulerBad(Scheduler *scheduler) {
  trace::Scope scope(tracer()->StartSpan("ship.load"));
  scheduler->schedule(std::chrono::seconds(1), [] { weighBox(); }); // finds: tracing-detached-task
}
void workerBad(WorkerThread &worker) {
  trace::Scope scope(tracer()->StartSpan("ship.load"));
  worker.execute(Weigher()); // finds: tracing-detached-task
}
void continuationBad(BoxPromise<int> promise) {
  trace::Scope scope(tracer()->StartSpan("ship.load"));
  promise.then([](int) { weighBox(); }); // finds: tracing-detached-task
}
void asyncBad(Harbour &harbour) {
  trace::Scope scope(tracer()->StartSpan("ship.load"));
  harbour.loadAsync(3, [](int) { weighBox(); }); // finds: tracing-detached-task
}
void timerBad(TideTimer &timer) {
  trace::Scope scope(tracer()->StartSpan("ship.load"));
  timer.expiresAfter(3);
  timer.asyncWait([] { weighBox(); }); // finds: tracing-detached-task (likely) "'TideTimer::asyncWait'"
}
void executorsOwnBad(Executor &executor) {
  trace::Scope scope(tracer()->StartSpan("ship.load"));
  executor.execute([] { weighBox(); }); // finds: tracing-detached-task (likely) "'Executor::execute'"
}
void functionBad() {
  trace::Scope scope(tracer()->StartSpan("ship.load"));
  spawnCrew([] { weighBox(); }); // finds: tracing-detached-task (likely)
}

void tryingBad(CranePool &pool) {
  trace::Scope scope(tracer()->StartSpan("ship.load"));
  auto work = [] { weighBox(); };
  if (!pool.trySubmit(work)) // finds: tracing-detached-task (likely) "'CranePool::trySubmit'"
    work();
}
void addedBad(CranePool &pool) {
  trace::Scope scope(tracer()->StartSpan("ship.load"));
  pool.addTask([] { weighBox(); }); // finds: tracing-detached-task (likely)
}
void laterBad() {
  trace::Scope scope(tracer()->StartSpan("ship.load"));
  weighLater([] { weighBox(); }); // finds: tracing-detached-task (likely)
}

static void hire(IExecutor &executor, std::function<void()> work) { executor.post(std::move(work)); }
void throughHelperBad(IExecutor &executor) {
  trace::Scope scope(tracer()->StartSpan("ship.load"));
  hire(executor, [] { weighBox(); }); // finds: tracing-detached-task (likely) "'hire'"
}

// --- Nothing to say.

// Of something that is called an executor of something it is not known when it does.
void otherExecutorOk(CustomsExecutor &executor) {
  trace::Scope scope(tracer()->StartSpan("ship.load"));
  executor.execute([] { weighBox(); });
}
void carriedOk(IExecutor &executor) {
  trace::Scope scope(tracer()->StartSpan("ship.load"));
  executor.post([current = context::RuntimeContext::GetCurrent()] {
    auto token = context::RuntimeContext::Attach(current);
    weighBox();
  });
}
void nothingTracedOk(IExecutor &executor, int &boxes) {
  trace::Scope scope(tracer()->StartSpan("ship.load"));
  executor.post([&boxes] { ++boxes; });
}
void notActiveOk(IExecutor &executor) { executor.post([] { weighBox(); }); }
void hookOk(CranePool &pool) {
  trace::Scope scope(tracer()->StartSpan("ship.load"));
  pool.onIdle([] { weighBox(); });
  pool.addObserver([] { weighBox(); });
}
void everyTimeOk(Scheduler &scheduler) {
  trace::Scope scope(tracer()->StartSpan("ship.load"));
  scheduler.scheduleEvery(std::chrono::seconds(1), [] { weighBox(); });
}
void visitorOk(Harbour &harbour) {
  trace::Scope scope(tracer()->StartSpan("ship.load"));
  harbour.each([] { weighBox(); });
}
void eventOk(Harbour &harbour) {
  trace::Scope scope(tracer()->StartSpan("ship.load"));
  harbour.onArrival([] { weighBox(); });
}
void routeOk(Harbour &harbour) {
  trace::Scope scope(tracer()->StartSpan("ship.load"));
  harbour.post("/ships", [] { weighBox(); });
}

// Its code is here, and runs it at once.
struct InlineQueue {
  void push(std::function<void()> job) { job(); }
};
struct DeckExecutor {
  void submit(std::function<void()> job) { job(); }
};
void runsItHereOk(DeckExecutor &executor, InlineQueue &queue) {
  trace::Scope scope(tracer()->StartSpan("ship.load"));
  executor.submit([] { weighBox(); });
  queue.push([] { weighBox(); });
}

// An executor of the program brings the context along.
struct TracedExecutor {
  virtual ~TracedExecutor() = default;
  virtual void post(std::function<void()> work) = 0;
};
struct CarryingExecutor : TracedExecutor {
  explicit CarryingExecutor(IExecutor &inner) : inner_(inner) {}
  void post(std::function<void()> work) override {
    inner_.post([work, current = context::RuntimeContext::GetCurrent()] {
      auto token = context::RuntimeContext::Attach(current);
      work();
    });
  }
  IExecutor &inner_;
};
void carryingOk(TracedExecutor &executor) {
  trace::Scope scope(tracer()->StartSpan("ship.load"));
  executor.post([] { weighBox(); });
}
void carryingItselfOk(CarryingExecutor &executor) {
  trace::Scope scope(tracer()->StartSpan("ship.load"));
  executor.post([] { weighBox(); });
}
