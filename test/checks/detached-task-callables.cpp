// RUN: %expectations %s -- -pthread

// What a task runs, through other callables; and how a context comes along.

#include "opentelemetry/context/runtime_context.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <atomic>
#include <deque>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <thread>
#include <utility>

namespace trace = opentelemetry::trace;
namespace context = opentelemetry::context;
namespace nostd = opentelemetry::nostd;

using SpanPointer = nostd::shared_ptr<trace::Span>;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("harbour");
}

static void weighBox() {
  auto span = tracer()->StartSpan("box.weigh");
  trace::Scope scope(span);
}

void capturedBad() {
  trace::Scope scope(tracer()->StartSpan("ship.load"));
  auto weigh = [] { weighBox(); };
  std::thread([weigh] { weigh(); }).join(); // finds: tracing-detached-task
}
void movedIntoBad() {
  trace::Scope scope(tracer()->StartSpan("ship.load"));
  std::function<void()> weigh = [] { weighBox(); };
  std::thread([work = std::move(weigh)] { work(); }).join(); // finds: tracing-detached-task
}
void inPlaceBad() {
  trace::Scope scope(tracer()->StartSpan("ship.load"));
  std::thread([] { [] { weighBox(); }(); }).join(); // finds: tracing-detached-task
}
void packagedBad() {
  trace::Scope scope(tracer()->StartSpan("ship.load"));
  auto task = std::make_shared<std::packaged_task<void()>>([] { weighBox(); });
  std::thread([task] { (*task)(); }).join(); // finds: tracing-detached-task
}
class Crew {
public:
  Crew() : worker_([this] { work(); }) {}
  template <typename Job> auto hire(Job &&job) {
    auto task = std::make_shared<std::packaged_task<void()>>(std::forward<Job>(job));
    std::lock_guard<std::mutex> lock(mutex_);
    jobs_.push_back([task] { (*task)(); });
    return task->get_future();
  }

private:
  void work() {
    for (;;) {
      std::function<void()> next;
      {
        std::lock_guard<std::mutex> lock(mutex_);
        if (jobs_.empty())
          continue;
        next = std::move(jobs_.front());
        jobs_.pop_front();
      }
      next();
    }
  }
  std::mutex mutex_;
  std::deque<std::function<void()>> jobs_;
  std::thread worker_;
};
void packagedInPoolBad(Crew &crew) {
  trace::Scope scope(tracer()->StartSpan("ship.load"));
  crew.hire([] { weighBox(); }); // finds: tracing-detached-task
}

struct Loose {
  std::function<void()> work;
  void operator()() { work(); }
};
static void startLoose(std::function<void()> work) {
  Loose job{std::move(work)};
  std::thread(std::move(job)).detach();
}
void objectWithoutContextBad() {
  trace::Scope scope(tracer()->StartSpan("ship.load"));
  startLoose([] { weighBox(); }); // finds: tracing-detached-task
}

void retryOfNumbersBad() {
  trace::Scope scope(tracer()->StartSpan("ship.load"));
  std::thread([] { // finds: tracing-detached-task
    for (int box = 0; box < 3; ++box)
      weighBox();
  }).join();
}

// --- Nothing to say.

// The context is kept beside the callable.
struct Job {
  std::function<void()> work;
  context::Context current;
  void operator()() {
    auto token = context::RuntimeContext::Attach(current);
    work();
  }
};
static void startJob(std::function<void()> work) {
  Job job{std::move(work), context::RuntimeContext::GetCurrent()};
  std::thread(std::move(job)).detach();
}
void contextInObjectOk() {
  trace::Scope scope(tracer()->StartSpan("ship.load"));
  startJob([] { weighBox(); });
}

static void startWith(std::function<void()> work) {
  std::thread(
      [](std::function<void()> todo, SpanPointer active) {
        trace::Scope scope(active);
        todo();
      },
      std::move(work), trace::Tracer::GetCurrentSpan())
      .detach();
}
void spanAsArgumentOk() {
  trace::Scope scope(tracer()->StartSpan("ship.load"));
  startWith([] { weighBox(); });
}

// A link says where it comes from.
void linkedOk() {
  auto span = tracer()->StartSpan("ship.load");
  trace::Scope scope(span);
  std::thread([cause = span->GetContext()] {
    tracer()->StartSpan("box.weigh", {}, {{cause, {}}})->End();
  }).detach();
}

// It serves whoever comes, long after the span that happened to start it.
class Office {
public:
  void open() {
    trace::Scope scope(tracer()->StartSpan("office.open"));
    if (!clerk_.joinable())
      clerk_ = std::jthread([this](std::stop_token stop) {
        while (!stop.stop_requested()) {
          take();
          weighBox();
        }
      });
  }

private:
  void take();
  std::jthread clerk_;
};
class Watch {
public:
  void start() {
    trace::Scope scope(tracer()->StartSpan("watch.start"));
    guard_ = std::thread([this] { run(); });
  }

private:
  void run() {
    while (running_)
      weighBox();
  }
  std::atomic<bool> running_{true};
  std::thread guard_;
};
void start(Office &office, Watch &watch) {
  office.open();
  watch.start();
}

void activeInCapturedOk() {
  auto span = tracer()->StartSpan("ship.load");
  trace::Scope scope(span);
  auto weigh = [span] {
    trace::Scope inner(span);
    weighBox();
  };
  std::thread([weigh] { weigh(); }).join();
}
void harmlessCapturedOk(int &boxes) {
  trace::Scope scope(tracer()->StartSpan("ship.load"));
  auto count = [&boxes] { ++boxes; };
  std::thread([count] { count(); }).join();
}

static void runNow(const std::function<void()> &work) { work(); }

// It hands itself on, as often as it likes.
void againOk(int boxes) {
  trace::Scope scope(tracer()->StartSpan("ship.load"));
  std::function<void()> again = [&] {
    if (boxes-- > 0)
      runNow(again);
    weighBox();
  };
  runNow(again);
}
