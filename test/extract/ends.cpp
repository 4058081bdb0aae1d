// RUN: %span_tidy dump-model %s -- -std=c++20 -I%fakes > %t.json
// RUN: %python %S/outline.py --ends %t.json %s

// How spans end: who may, what is said of the outcome, who gets another span.

#include "opencensus/trace/span.h"
#include "opencensus/trace/with_span.h"
#include "opentelemetry/trace/context.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <memory>
#include <utility>
#include <vector>

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;
namespace context = opentelemetry::context;

using SpanPointer = nostd::shared_ptr<trace::Span>;
using opencensus::trace::Span;

void borrowed(trace::Span &span) { span.AddEvent("a"); }
//= borrowed: #0 is borrowed

void shared(const SpanPointer &span) { span->AddEvent("a"); }

void deleted(trace::Span *span) { delete span; }

struct Session {
  void restart();
  void look() const;
  void hand(std::vector<SpanPointer> &all);
  void give();
  SpanPointer span;
};

void ofObject(Session &session) { session.look(); }
//= ofObject: #0 is an object

void finishAll() { trace::Tracer::GetCurrentSpan()->End(); }
//= finishAll: says that it ends

void scoped() {
  auto span = Span::StartSpan("b");
  opencensus::trace::WithSpan active(span, true, true);
}
//= scoped: says that it ends
//= outcome: #0 is borrowed
//= scoped: span endsExplicitly

static void take(Span) {}

void moved() {
  auto span = Span::StartSpan("c");
  take(std::move(span));
}
//= moved: span endsExplicitly givenAway

void swapped(const context::Context &kept) {
  trace::GetSpan(kept)->End();
  auto span = trace::GetSpan(context::RuntimeContext::GetCurrent());
  span->End();
  span->SetStatus(trace::StatusCode::kOk, "fine");
}

//= finishAll: ends the active span
//= scoped: ends span 0 sometimes
//= swapped: ends the active span ofContext
//= swapped: ends the active span swap
//= swapped: status ok of the active span, described

void outcome(trace::Span &span, trace::StatusCode code) {
  span.SetStatus(code);
  span.SetStatus(trace::StatusCode::kError, "");
}
//= outcome: status ? of parameter 0
//= outcome: status error of parameter 0

void Session::restart() {
  span->End();
  span = trace::Provider::GetTracerProvider()->GetTracer("shop")->StartSpan("d");
}
//= restart: ends its own span
//= restart: replaces its own span

void Session::look() const { span->AddEvent("a"); }
void Session::hand(std::vector<SpanPointer> &all) { all.push_back(span); }
void Session::give() { auto other = std::move(span); }
//= give: replaces its own span
