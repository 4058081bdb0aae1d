// RUN: %expectations %s -- -pthread

#include "opentelemetry/context/runtime_context.h"
#include "opentelemetry/trace/context.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <algorithm>
#include <deque>
#include <functional>
#include <future>
#include <mutex>
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

static void count(int &counter) { ++counter; }

void contextAttachedOk() {
  trace::Scope scope(tracer()->StartSpan("order.ship"));
  auto current = context::RuntimeContext::GetCurrent();
  std::jthread worker([current] {
    auto token = context::RuntimeContext::Attach(current);
    packParcel();
  });
}

void contextInInitCaptureOk() {
  trace::Scope scope(tracer()->StartSpan("order.ship"));
  std::jthread worker([current = context::RuntimeContext::GetCurrent()]() mutable {
    auto token = context::RuntimeContext::Attach(current);
    packParcel();
  });
}

void spanActivatedOk() {
  auto span = tracer()->StartSpan("order.ship");
  trace::Scope scope(span);
  std::jthread worker([span] {
    trace::Scope inner(span);
    packParcel();
  });
}

void withActiveSpanOk() {
  auto span = tracer()->StartSpan("order.ship");
  trace::Scope scope(span);
  std::jthread worker([span]() mutable {
    auto inner = tracer()->WithActiveSpan(span);
    packParcel();
  });
}

void explicitParentOk() {
  auto span = tracer()->StartSpan("order.ship");
  trace::Scope scope(span);
  std::jthread worker([parent = span->GetContext()] {
    trace::StartSpanOptions options;
    options.parent = parent;
    auto child = tracer()->StartSpan("parcel.pack", {}, options);
    trace::Scope inner(child);
    packParcel();
  });
}

void spanAsArgumentOk() {
  auto span = tracer()->StartSpan("order.ship");
  trace::Scope scope(span);
  std::jthread worker(
      [](SpanPointer parent) {
        trace::Scope inner(parent);
        packParcel();
      },
      span);
}

void nothingTracedOk(int &counter) {
  trace::Scope scope(tracer()->StartSpan("order.count"));
  std::jthread worker([&counter] { count(counter); });
}

void recordsOnCapturedSpanOk() {
  auto span = tracer()->StartSpan("order.count");
  trace::Scope scope(span);
  std::jthread worker([span] { span->SetAttribute("order.counted", true); });
}

void noActiveSpanOk() { std::jthread worker([] { packParcel(); }); }

void startedButNotActiveOk() {
  auto span = tracer()->StartSpan("order.ship");
  std::jthread worker([] { packParcel(); });
  span->End();
}

void scopeEndedOk() {
  {
    trace::Scope scope(tracer()->StartSpan("order.ship"));
  }
  std::jthread worker([] { packParcel(); });
}

void launchedBeforeOk() {
  std::jthread worker([] { packParcel(); });
  trace::Scope scope(tracer()->StartSpan("order.ship"));
}

void entrySpanOk() {
  trace::Scope scope(tracer()->StartSpan("server.start"));
  std::jthread worker([] {
    trace::StartSpanOptions options;
    options.kind = trace::SpanKind::kServer;
    auto span = tracer()->StartSpan("order.receive", options);
    trace::Scope inner(span);
  });
}

void rootOnPurposeOk() {
  trace::Scope scope(tracer()->StartSpan("server.start"));
  std::jthread worker([] {
    trace::StartSpanOptions options;
    context::Context root;
    options.parent = root.SetValue(trace::kIsRootSpanKey, true);
    auto span = tracer()->StartSpan("cache.sweep", {}, options);
    trace::Scope inner(span);
  });
}

void deferredOk() {
  trace::Scope scope(tracer()->StartSpan("order.ship"));
  auto packed = std::async(std::launch::deferred, [] { packParcel(); });
  packed.get();
}

void calledAtOnceOk() {
  trace::Scope scope(tracer()->StartSpan("order.ship"));
  [] { packParcel(); }();
}

void algorithmOk(std::vector<int> &parcels) {
  trace::Scope scope(tracer()->StartSpan("order.ship"));
  std::for_each(parcels.begin(), parcels.end(), [](int) { packParcel(); });
}

static void runNow(const std::function<void()> &task) { task(); }

void inlineHelperOk() {
  trace::Scope scope(tracer()->StartSpan("order.ship"));
  runNow([] { packParcel(); });
}

class Handlers {
public:
  void add(std::function<void()> handler) { handlers_.push_back(std::move(handler)); }

private:
  std::vector<std::function<void()>> handlers_;
};

// Stored to be called some day: by whom, and with what context, is not known.
void registeredOk(Handlers &handlers) {
  trace::Scope scope(tracer()->StartSpan("server.configure"));
  handlers.add([] { packParcel(); });
}

class CarryingPool {
public:
  void submit(std::function<void()> task) {
    auto current = context::RuntimeContext::GetCurrent();
    std::lock_guard<std::mutex> lock(mutex_);
    tasks_.push_back([current, task = std::move(task)] {
      auto token = context::RuntimeContext::Attach(current);
      task();
    });
  }

private:
  std::mutex mutex_;
  std::deque<std::function<void()>> tasks_;
  std::vector<std::thread> workers_;
};

void carryingPoolOk(CarryingPool &pool) {
  trace::Scope scope(tracer()->StartSpan("order.ship"));
  pool.submit([] { packParcel(); });
}

static std::function<void()> carrying(std::function<void()> task) {
  return [current = context::RuntimeContext::GetCurrent(), task] {
    auto token = context::RuntimeContext::Attach(current);
    task();
  };
}

void wrappedOk() {
  trace::Scope scope(tracer()->StartSpan("order.ship"));
  std::jthread worker(carrying([] { packParcel(); }));
}

void packElsewhere();

// Nothing is known of a function in another file.
void unseenFunctionOk() {
  trace::Scope scope(tracer()->StartSpan("order.ship"));
  std::jthread worker([] { packElsewhere(); });
}

class Daemon {
public:
  Daemon() : worker_([this] { sweep(); }) {}

private:
  void sweep() { packParcel(); }
  std::thread worker_;
};

void daemonOk() { Daemon daemon; }

void otherThreadClassOk() {
  struct Thread {
    explicit Thread(std::function<void()> task) { task(); }
  };
  trace::Scope scope(tracer()->StartSpan("order.ship"));
  Thread inline_thread([] { packParcel(); });
}

void propagatedOk(SpanPointer span) {
  trace::Scope scope(span);
  std::jthread worker([span] {
    auto current = context::RuntimeContext::GetCurrent();
    auto with = trace::SetSpan(current, span);
    auto token = context::RuntimeContext::Attach(with);
    packParcel();
  });
}

void parentInCapturedOptionsOk(SpanPointer span) {
  trace::Scope scope(span);
  trace::StartSpanOptions options;
  options.parent = span->GetContext();
  std::jthread byCopy([options] { auto child = tracer()->StartSpan("parcel.pack", options); });
  std::jthread byName([given = options] { auto child = tracer()->StartSpan("parcel.pack", given); });
  std::jthread inPart([options] {
    trace::StartSpanOptions own = options;
    own.kind = trace::SpanKind::kClient;
    auto child = tracer()->StartSpan("parcel.pack", own);
  });
}

// The span is active in a caller of another file.
void FN_activeInUnseenCaller() { std::jthread worker([] { packParcel(); }); }

// Kept, and run by the same thread, whatever thread that is.
struct Retry {
  explicit Retry(std::function<void()> task) : task_(std::move(task)) {}
  void run() { task_(); }
  std::function<void()> task_;
};

void keptAndRunOk() {
  trace::Scope scope(tracer()->StartSpan("order.ship"));
  Retry retry([] { packParcel(); });
  retry.run();
}

void workerThatKeepsAndRunsOk() { std::jthread worker([] { keptAndRunOk(); }); }

// Whether it leaves the thread is for the function to know.
static void perhapsLater(std::function<void()> task, bool later) {
  if (later)
    std::thread(std::move(task)).detach();
  else
    task();
}

void perhapsLaterOk() {
  trace::Scope scope(tracer()->StartSpan("order.ship"));
  perhapsLater([] { packParcel(); }, false);
}

// A class that has a thread runs other callables than those of the thread.
class Service {
public:
  void onStop(std::function<void()> hook) { hooks_.push_back(std::move(hook)); }
  void stop() {
    for (auto &hook : hooks_)
      hook();
  }

private:
  std::thread poller_;
  std::vector<std::function<void()>> hooks_;
};

void hookOk(Service &service) {
  trace::Scope scope(tracer()->StartSpan("order.ship"));
  service.onStop([] { packParcel(); });
  service.stop();
}

// Attached by a helper, seen or not.
static auto attach(const context::Context &current) {
  return context::RuntimeContext::Attach(current);
}
nostd::unique_ptr<context::Token> attachElsewhere(const context::Context &current);

static void postAttached(std::function<void()> task) {
  std::thread([task, current = context::RuntimeContext::GetCurrent()] {
    auto token = attach(current);
    task();
  }).detach();
}

void attachedByHelperOk() {
  trace::Scope scope(tracer()->StartSpan("order.ship"));
  postAttached([] { packParcel(); });
}

void attachedElsewhereOk() {
  trace::Scope scope(tracer()->StartSpan("order.ship"));
  std::jthread worker([current = context::RuntimeContext::GetCurrent()] {
    auto token = attachElsewhere(current);
    packParcel();
  });
}
