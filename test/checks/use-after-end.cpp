// RUN: %expectations %s

#include "opentelemetry/context/runtime_context.h"
#include "opentelemetry/trace/context.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <memory>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;

using SpanPointer = nostd::shared_ptr<trace::Span>;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop");
}

int work();

void attributeBad(int items) {
  auto span = tracer()->StartSpan("cart.load");
  span->End();
  span->SetAttribute("cart.items", items); // finds: tracing-use-after-end (proof) "attribute 'cart.items' has no effect: span 'cart.load' has ended"
}

void eventBad() {
  auto span = tracer()->StartSpan("cart.load");
  work();
  span->End();
  span->AddEvent("loaded", {{"cart.items", 3}}); // finds: tracing-use-after-end
}

void statusBad(bool failed) {
  auto span = tracer()->StartSpan("cart.load");
  int result = work();
  span->End();
  if (failed)
    span->SetStatus(trace::StatusCode::kError, "failed"); // finds: tracing-use-after-end "status has no effect"
  else if (result)
    span->SetStatus(trace::StatusCode::kOk); // finds: tracing-use-after-end
}

void renameBad() {
  auto span = tracer()->StartSpan("cart.load");
  span->End();
  span->UpdateName("cart.reload"); // finds: tracing-use-after-end "new name has no effect"
}

void secondEndBad() {
  auto span = tracer()->StartSpan("cart.load");
  span->End();
  work();
  span->End(); // finds: tracing-use-after-end "second end has no effect: span 'cart.load' has ended before"
}

void endedOnBothBranchesBad(bool cached) {
  auto span = tracer()->StartSpan("cart.load");
  if (cached) {
    span->End();
  } else {
    work();
    span->End();
  }
  span->SetAttribute("cart.cached", cached); // finds: tracing-use-after-end
}

void branchAfterEndBad(bool cached) {
  auto span = tracer()->StartSpan("cart.load");
  span->End();
  if (cached)
    span->SetAttribute("cart.cached", true); // finds: tracing-use-after-end
}

void aliasBad() {
  auto span = tracer()->StartSpan("cart.load");
  auto same = span;
  span->End();
  same->AddEvent("loaded"); // finds: tracing-use-after-end
}

void endedThroughAliasBad() {
  auto span = tracer()->StartSpan("cart.load");
  const SpanPointer &same = span;
  same->End();
  span->AddEvent("loaded"); // finds: tracing-use-after-end
}

void parameterBad(const SpanPointer &span) {
  span->End();
  span->SetAttribute("cart.items", 3); // finds: tracing-use-after-end "'span' has ended"
}

void referenceBad(trace::Span &span) {
  span.End();
  span.AddEvent("ended"); // finds: tracing-use-after-end
}

static void finish(const SpanPointer &span, bool failed) {
  if (failed)
    span->SetStatus(trace::StatusCode::kError);
  span->End();
}

void throughHelperBad() {
  auto span = tracer()->StartSpan("cart.load");
  finish(span, work() != 0);
  span->SetAttribute("cart.items", 3); // finds: tracing-use-after-end
}

static void annotate(const SpanPointer &span, int items) {
  span->SetAttribute("cart.items", items);
}

void helperAfterEndBad() {
  auto span = tracer()->StartSpan("cart.load");
  span->End();
  annotate(span, 3); // finds: tracing-use-after-end
}

class Session {
public:
  void stopBad() {
    span_->End();
    span_->SetAttribute("session.stopped", true); // finds: tracing-use-after-end
  }
  void restartOk() {
    span_->End();
    span_ = tracer()->StartSpan("session.run");
    span_->SetAttribute("session.restarted", true);
  }
  void restartElsewhereOk() {
    span_->End();
    open();
    span_->SetAttribute("session.restarted", true);
  }
  void callsBetweenOk() {
    span_->End();
    next();
    span_->SetAttribute("session.next", true);
  }
  void resetOk() {
    span_->End();
    span_.swap(other_);
    span_->SetAttribute("session.next", true);
  }
  void otherMemberOk() {
    span_->End();
    other_->SetAttribute("session.other", true);
  }
  void next();

private:
  void open() { span_ = tracer()->StartSpan("session.run"); }
  SpanPointer span_, other_;
};

void catchBad() {
  auto span = tracer()->StartSpan("cart.load");
  span->End();
  try {
    work();
  } catch (const std::exception &) {
    span->SetStatus(trace::StatusCode::kError); // finds: tracing-use-after-end
  }
}

void loopAfterEndBad(const std::vector<int> &items) {
  auto span = tracer()->StartSpan("cart.load");
  span->End();
  for (int item : items)
    span->AddEvent("item", {{"item", item}}); // finds: tracing-use-after-end
}

void perIterationBad(const std::vector<int> &items) {
  for (int item : items) {
    auto span = tracer()->StartSpan("cart.item");
    span->End();
    span->SetAttribute("item", item); // finds: tracing-use-after-end
  }
}

void lambdaOwnSpanBad() {
  auto load = [] {
    auto span = tracer()->StartSpan("cart.load");
    span->End();
    span->AddEvent("loaded"); // finds: tracing-use-after-end
  };
  load();
}

template <typename Number> void templateBad(Number items) {
  auto span = tracer()->StartSpan("cart.load");
  span->End();
  span->SetAttribute("cart.items", items); // finds: tracing-use-after-end
}
template void templateBad(int);
template void templateBad(double);

// A description of the status, or several attributes, are one use.
void oneReportBad() {
  auto span = tracer()->StartSpan("cart.load");
  span->End();
  span->SetStatus(trace::StatusCode::kError, "late"); // finds: tracing-use-after-end
}

void askedFirstOk() {
  auto span = tracer()->StartSpan("cart.load");
  span->End();
  if (span->IsRecording()) {
    span->SetAttribute("cart.items", 3);
    span->AddEvent("loaded");
  }
}
