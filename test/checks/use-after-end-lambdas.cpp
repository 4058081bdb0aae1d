// RUN: %expectations %s

// Ended or recorded on in a lambda: where it stands, or where it is called.

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <algorithm>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;

using SpanPointer = nostd::shared_ptr<trace::Span>;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("harbour");
}

struct Crane {
  void whenLoaded(std::function<void(int)> done);
  void watch(std::function<void(int)> each, std::function<void(int)> done);
};

static void close(const SpanPointer &span) { span->End(); }

void capturedByCopyBad(Crane &crane) {
  auto span = tracer()->StartSpan("ship.load");
  crane.whenLoaded([span](int boxes) {
    span->End();
    span->SetAttribute("ship.boxes", boxes); // finds: tracing-use-after-end "attribute 'ship.boxes' has no effect: span 'ship.load' has ended before"
  });
}

void movedInBad(Crane &crane) {
  auto span = tracer()->StartSpan("ship.load");
  crane.whenLoaded([held = std::move(span)](int boxes) {
    held->End();
    held->SetAttribute("ship.boxes", boxes); // finds: tracing-use-after-end
  });
}

void endedByHelperBad(Crane &crane) {
  auto span = tracer()->StartSpan("ship.load");
  crane.whenLoaded([span](int) {
    close(span);
    span->AddEvent("loaded"); // finds: tracing-use-after-end
  });
}

void endedTwiceBad(Crane &crane) {
  auto span = tracer()->StartSpan("ship.load");
  crane.whenLoaded([&span](int boxes) {
    span->End();
    if (boxes > 3)
      span->End(); // finds: tracing-use-after-end "second end"
  });
}

void calledByNameBad() {
  auto span = tracer()->StartSpan("ship.load");
  auto done = [&] { span->End(); };
  done();
  span->SetAttribute("ship.late", true); // finds: tracing-use-after-end
}

void calledAfterTheEndBad() {
  auto span = tracer()->StartSpan("ship.load");
  auto note = [&](int boxes) { span->SetAttribute("ship.boxes", boxes); };
  span->End();
  note(3); // finds: tracing-use-after-end "attribute 'ship.boxes'"
}

void calledInPlaceBad() {
  auto span = tracer()->StartSpan("ship.load");
  span->End();
  [&] { span->AddEvent("late"); }(); // finds: tracing-use-after-end
}

void functionObjectBad() {
  auto span = tracer()->StartSpan("ship.load");
  std::function<void()> done = [&] { span->End(); };
  done();
  span->UpdateName("ship.loaded"); // finds: tracing-use-after-end
}

void oneCallsAnotherBad() {
  auto span = tracer()->StartSpan("ship.load");
  auto end = [&] { span->End(); };
  auto finish = [&] { end(); };
  finish();
  span->SetAttribute("ship.late", true); // finds: tracing-use-after-end
}

void givenTheSpanBad() {
  auto finish = [](const SpanPointer &given) { given->End(); };
  auto span = tracer()->StartSpan("ship.load");
  finish(span);
  span->SetAttribute("ship.late", true); // finds: tracing-use-after-end
}

template <typename Hook> static void loadWith(Hook hook) {
  auto span = tracer()->StartSpan("ship.load");
  span->End();
  hook(*span); // finds: tracing-use-after-end "attribute 'ship.hook'"
}

void hookOfTemplate() {
  loadWith([](trace::Span &span) { span.SetAttribute("ship.hook", 1); });
}

// --- Nothing to say.

void inOrderOk(Crane &crane) {
  auto span = tracer()->StartSpan("ship.load");
  crane.whenLoaded([span](int boxes) {
    span->SetAttribute("ship.boxes", boxes);
    span->End();
  });
}

// Which comes first is not known.
void twoCallbacksOk(Crane &crane) {
  auto span = tracer()->StartSpan("ship.load");
  crane.watch([span](int boxes) { span->SetAttribute("ship.boxes", boxes); }, [span](int) { span->End(); });
}

void onOneWayOk(Crane &crane) {
  auto span = tracer()->StartSpan("ship.load");
  crane.whenLoaded([span](int boxes) {
    if (boxes == 0) {
      span->End();
      return;
    }
    span->SetAttribute("ship.boxes", boxes);
    span->End();
  });
}

void anotherSpanOk(Crane &crane) {
  auto span = tracer()->StartSpan("ship.load");
  crane.whenLoaded([span](int boxes) {
    span->End();
    auto next = tracer()->StartSpan("ship.leave");
    next->SetAttribute("ship.boxes", boxes);
  });
}

void startedAnewOk(Crane &crane) {
  auto span = tracer()->StartSpan("ship.load");
  crane.whenLoaded([span](int boxes) mutable {
    span->End();
    span = tracer()->StartSpan("ship.leave");
    span->SetAttribute("ship.boxes", boxes);
  });
}

void neverCalledOk() {
  auto span = tracer()->StartSpan("ship.load");
  auto done = [&] { span->End(); };
  span->SetAttribute("ship.boxes", 3);
  done();
}

void endsOnOneWayOk(bool empty) {
  auto span = tracer()->StartSpan("ship.load");
  auto done = [&] {
    if (empty)
      span->End();
  };
  done();
  span->SetAttribute("ship.empty", empty);
}

void perhapsNeverOk(const std::vector<int> &boxes) {
  auto span = tracer()->StartSpan("ship.load");
  std::for_each(boxes.begin(), boxes.end(), [&](int) { span->End(); });
  span->SetAttribute("ship.boxes", 3);
}

void handedOverOk(Crane &crane) {
  auto span = tracer()->StartSpan("ship.load");
  auto done = [span](int) { span->End(); };
  crane.whenLoaded(done);
  span->SetAttribute("ship.boxes", 3);
}

void givenAnotherOk() {
  auto finish = [](SpanPointer &given) { given->End(); };
  auto first = tracer()->StartSpan("ship.load");
  auto second = tracer()->StartSpan("ship.leave");
  finish(first);
  second->SetAttribute("ship.boxes", 3);
}

void reassignedCallableOk(bool quiet) {
  auto span = tracer()->StartSpan("ship.load");
  std::function<void()> done = [&] { span->End(); };
  if (quiet)
    done = [] {};
  done();
  span->SetAttribute("ship.quiet", quiet);
}

void attributeBeforeInHelperOk() {
  auto span = tracer()->StartSpan("ship.load");
  auto note = [&](const char *key, int value) { span->SetAttribute(key, value); };
  note("ship.boxes", 3);
  note("ship.crews", 2);
  span->End();
}
