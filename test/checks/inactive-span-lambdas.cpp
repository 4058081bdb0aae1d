// RUN: %expectations %s -- -pthread

// What starts in a lambda starts where the lambda is called; what starts in a task
// that the span waits for has no other parent, either.

#include "opentelemetry/context/runtime_context.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <algorithm>
#include <functional>
#include <future>
#include <thread>
#include <vector>

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
static void liftBox(int &lifted) { ++lifted; }

template <typename Work> static void measured(const char *name, Work work) {
  auto span = tracer()->StartSpan(name); // finds: tracing-inactive-span "'box.weigh'"
  work();
  span->End();
}
void givenToTemplate() {
  measured("ship.load", [] { weighBox(); });
}

void inPlaceBad() {
  auto span = tracer()->StartSpan("ship.load"); // finds: tracing-inactive-span "span 'ship.load' is never active, so 'box.weigh' is not its child"
  [] { weighBox(); }();
  span->End();
}

void byNameBad() {
  auto span = tracer()->StartSpan("ship.load"); // finds: tracing-inactive-span
  auto weigh = [&] {
    weighBox();
    span->AddEvent("weighed");
  };
  weigh();
  span->End();
}

void algorithmBad(const std::vector<int> &boxes) {
  auto span = tracer()->StartSpan("ship.load"); // finds: tracing-inactive-span
  std::for_each(boxes.begin(), boxes.end(), [](int) { weighBox(); });
  span->End();
}

static void runNow(const std::function<void()> &work) { work(); }

void runByHelperBad() {
  auto span = tracer()->StartSpan("ship.load"); // finds: tracing-inactive-span
  runNow([] { weighBox(); });
  span->End();
}

void endedInLambdaBad() {
  auto span = tracer()->StartSpan("ship.load"); // finds: tracing-inactive-span
  auto finish = [&] { span->End(); };
  weighBox();
  finish();
}

void joinedTaskBad() {
  auto span = tracer()->StartSpan("ship.load"); // finds: tracing-inactive-span
  std::thread crew([] { weighBox(); });
  crew.join();
  span->End();
}

void awaitedTasksBad(int crews) {
  auto span = tracer()->StartSpan("ship.load"); // finds: tracing-inactive-span
  std::vector<std::future<void>> loaded;
  for (int crew = 0; crew < crews; ++crew)
    loaded.push_back(std::async(std::launch::async, [] { weighBox(); }));
  for (auto &one : loaded)
    one.get();
  span->End();
}

// --- Nothing to say.

void activeInPlaceOk() {
  auto span = tracer()->StartSpan("ship.load");
  trace::Scope scope(span);
  [] { weighBox(); }();
}

void activeInLambdaOk() {
  auto span = tracer()->StartSpan("ship.load");
  [&] {
    trace::Scope scope(span);
    weighBox();
  }();
  span->End();
}

void afterTheEndOk() {
  auto span = tracer()->StartSpan("ship.load");
  auto weigh = [] { weighBox(); };
  span->End();
  weigh();
}

void nothingTracedOk(std::vector<int> &boxes) {
  auto span = tracer()->StartSpan("ship.load");
  std::for_each(boxes.begin(), boxes.end(), [](int &box) { liftBox(box); });
  span->End();
}

struct Signal {
  void connect(std::function<void()> later);
};
void keptForLaterOk(Signal &signal) {
  auto span = tracer()->StartSpan("ship.load");
  signal.connect([] { weighBox(); });
  span->End();
}

// Nobody waits: it is work of its own.
void leftAloneOk() {
  auto span = tracer()->StartSpan("ship.load");
  std::thread([] { weighBox(); }).detach();
  span->End();
}

void taskBelowItOk() {
  auto span = tracer()->StartSpan("ship.load");
  std::thread crew([span] {
    trace::Scope scope(span);
    weighBox();
  });
  crew.join();
  span->End();
}

void joinedAfterTheEndOk() {
  auto span = tracer()->StartSpan("ship.load");
  std::thread crew([] { weighBox(); });
  span->End();
  crew.join();
}

static void runUnder(const nostd::shared_ptr<trace::Span> &span, const std::function<void()> &work) {
  trace::Scope scope(span);
  work();
}
void helperActivatesOk() {
  auto span = tracer()->StartSpan("ship.load");
  runUnder(span, [] { weighBox(); });
  span->End();
}
