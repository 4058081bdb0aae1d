// RUN: %expectations %s -- -pthread

#include "opentelemetry/context/runtime_context.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <pthread.h>
#include <string>
#include <thread>
#include <vector>

namespace trace = opentelemetry::trace;
namespace context = opentelemetry::context;
namespace nostd = opentelemetry::nostd;

using SpanPointer = nostd::shared_ptr<trace::Span>;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop", "1.0");
}

static void packParcel() {
  auto span = tracer()->StartSpan("parcel.pack");
  trace::Scope scope(span);
}

static void packAll() { packParcel(); }

static void noteOnCurrent() { trace::Tracer::GetCurrentSpan()->AddEvent("noted"); }

static void *packInThread(void *) {
  packParcel();
  return nullptr;
}

struct Packer {
  void operator()() const { packParcel(); }
  void pack() { packParcel(); }
};

class Pool {
public:
  Pool() : worker_([this] { work(); }) {}
  void submit(std::function<void()> task) {
    std::lock_guard<std::mutex> lock(mutex_);
    tasks_.push_back(std::move(task));
  }

private:
  void work() {
    for (;;) {
      std::function<void()> task;
      {
        std::lock_guard<std::mutex> lock(mutex_);
        if (tasks_.empty())
          return;
        task = std::move(tasks_.front());
        tasks_.pop_front();
      }
      task();
    }
  }
  std::mutex mutex_;
  std::deque<std::function<void()>> tasks_;
  std::thread worker_;
};

template <typename Callable> void runLater(Callable &&callable) {
  std::thread(std::forward<Callable>(callable)).detach();
}

void threadBad() {
  auto span = tracer()->StartSpan("order.ship");
  trace::Scope scope(span);
  std::thread worker([] { packParcel(); }); // finds: tracing-detached-task (proof) "task given to 'std::thread' loses the active span"
  worker.join();
}

void functionBad() {
  trace::Scope scope(tracer()->StartSpan("order.ship"));
  std::thread(packParcel).detach(); // finds: tracing-detached-task
}

void throughHelperBad() {
  trace::Scope scope(tracer()->StartSpan("order.ship"));
  std::jthread worker(packAll); // finds: tracing-detached-task "'std::jthread'"
}

void ambientUseBad() {
  trace::Scope scope(tracer()->StartSpan("order.ship"));
  std::jthread worker([] { noteOnCurrent(); }); // finds: tracing-detached-task
}

void asyncBad() {
  trace::Scope scope(tracer()->StartSpan("order.ship"));
  auto packed = std::async(std::launch::async, [] { packParcel(); }); // finds: tracing-detached-task "'std::async'"
  packed.wait();
}

void asyncByDefaultBad() {
  trace::Scope scope(tracer()->StartSpan("order.ship"));
  auto packed = std::async(packParcel); // finds: tracing-detached-task
  packed.wait();
}

void vectorOfThreadsBad(int parcels) {
  trace::Scope scope(tracer()->StartSpan("order.ship"));
  std::vector<std::thread> workers;
  for (int parcel = 0; parcel < parcels; ++parcel)
    workers.emplace_back([] { packParcel(); }); // finds: tracing-detached-task
  for (std::thread &worker : workers)
    worker.join();
}

void uniqueThreadBad() {
  trace::Scope scope(tracer()->StartSpan("order.ship"));
  auto worker = std::make_unique<std::thread>([] { packParcel(); }); // finds: tracing-detached-task
  worker->join();
}

void posixBad() {
  trace::Scope scope(tracer()->StartSpan("order.ship"));
  pthread_t worker;
  pthread_create(&worker, nullptr, packInThread, nullptr); // finds: tracing-detached-task
  pthread_join(worker, nullptr);
}

void poolBad(Pool &pool) {
  trace::Scope scope(tracer()->StartSpan("order.ship"));
  pool.submit([] { packParcel(); }); // finds: tracing-detached-task "'Pool::submit'"
}

void launchingTemplateBad() {
  trace::Scope scope(tracer()->StartSpan("order.ship"));
  runLater([] { packParcel(); }); // finds: tracing-detached-task (proof) "'runLater'"
}

void localLambdaBad() {
  trace::Scope scope(tracer()->StartSpan("order.ship"));
  auto pack = [] { packParcel(); };
  std::thread worker(pack); // finds: tracing-detached-task
  worker.join();
}

void movedLambdaBad(Pool &pool) {
  trace::Scope scope(tracer()->StartSpan("order.ship"));
  std::function<void()> pack = [] { packParcel(); };
  pool.submit(std::move(pack)); // finds: tracing-detached-task
}

void functorBad() {
  trace::Scope scope(tracer()->StartSpan("order.ship"));
  std::thread worker{Packer()}; // finds: tracing-detached-task
  worker.join();
}

void memberFunctionBad(Packer &packer) {
  trace::Scope scope(tracer()->StartSpan("order.ship"));
  std::thread worker(&Packer::pack, &packer); // finds: tracing-detached-task
  worker.join();
}

void bindBad(Packer &packer) {
  trace::Scope scope(tracer()->StartSpan("order.ship"));
  std::thread worker(std::bind(&Packer::pack, &packer)); // finds: tracing-detached-task
  worker.join();
}

void withActiveSpanBad() {
  auto span = tracer()->StartSpan("order.ship");
  auto scope = tracer()->WithActiveSpan(span);
  std::jthread worker([] { packParcel(); }); // finds: tracing-detached-task
}

void nestedBlockBad(bool large) {
  trace::Scope scope(tracer()->StartSpan("order.ship"));
  if (large) {
    std::jthread worker([] { packParcel(); }); // finds: tracing-detached-task
  }
}

static void launch() {
  std::jthread worker(packParcel); // finds: tracing-detached-task
}

void activeInCallerBad() {
  trace::Scope scope(tracer()->StartSpan("order.ship"));
  launch();
}

void startedInLambdaBad() {
  trace::Scope scope(tracer()->StartSpan("order.ship"));
  std::jthread worker([] { // finds: tracing-detached-task
    auto span = tracer()->StartSpan("parcel.weigh");
    span->SetAttribute("parcel.weight", 3);
  });
}

void pushedThreadBad(int parcels) {
  trace::Scope scope(tracer()->StartSpan("order.ship"));
  std::vector<std::thread> workers;
  for (int parcel = 0; parcel < parcels; ++parcel)
    workers.push_back(std::thread([] { packParcel(); })); // finds: tracing-detached-task "'std::thread'"
  for (std::thread &worker : workers)
    worker.join();
}

// A worker of the object's own, started when it is first needed: it works for whoever comes.
class Packery {
public:
  void addLazilyOk() {
    auto span = tracer()->StartSpan("order.add");
    trace::Scope scope(span);
    if (!worker_.joinable())
      worker_ = std::thread([this] {
        while (open_)
          packParcel();
      });
  }
  void addMethodOk() {
    auto span = tracer()->StartSpan("order.add");
    trace::Scope scope(span);
    if (!worker_.joinable())
      worker_ = std::thread(&Packery::run, this);
  }
  void addOneBad() {
    auto span = tracer()->StartSpan("order.add");
    trace::Scope scope(span);
    worker_ = std::thread([] { packParcel(); }); // finds: tracing-detached-task
  }

private:
  void run() {
    int packed = 0;
    do {
      packParcel();
      ++packed;
    } while (open_);
  }
  bool open_ = true;
  std::thread worker_;
};

void ownLoopBad(bool &open) {
  auto span = tracer()->StartSpan("order.add");
  trace::Scope scope(span);
  std::thread worker([&] { // finds: tracing-detached-task
    while (open)
      packParcel();
  });
  worker.join();
}
