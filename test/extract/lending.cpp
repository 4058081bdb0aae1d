// RUN: %span_tidy dump-model %s -- -std=c++20 -I%fakes > %t.json
// RUN: %python %S/outline.py --lending %t.json %s

// Whether a span is put to more than its own methods, and where its holder dies.

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"
#include "opentelemetry/trace/span_startoptions.h"
#include "opentracing/tracer.h"

#include <memory>
#include <vector>

namespace trace = opentelemetry::trace;
using SpanPointer = opentelemetry::nostd::shared_ptr<trace::Span>;

static opentelemetry::nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop");
}

void record(const SpanPointer &span) { span->AddEvent("recorded"); }
void activate(const SpanPointer &span) { trace::Scope scope(span); }
void unseen(const SpanPointer &span);

void own(bool ok) {
  auto span = tracer()->StartSpan("own");
  if (span && span->IsRecording())
    span->SetAttribute("ok", ok);
  record(span);
  span->End();
}
//= own: span "own": byScope, dies at 1

void lent() {
  auto active = tracer()->StartSpan("active");
  trace::Scope scope(active);
  auto copied = tracer()->StartSpan("copied");
  auto copy = copied;
  auto given = tracer()->StartSpan("given");
  activate(given);
  auto known = tracer()->StartSpan("captured");
  auto run = [known] { known->End(); };
}
//= lent: span "active": byScope, dies at 1
//= lent: span "copied": byScope, lent, dies at 1
//= lent: span "given": byScope, lent, dies at 1
//= lent: span "captured": byScope, dies at 1

SpanPointer reused() {
  SpanPointer span;
  span = tracer()->StartSpan("first");
  span = tracer()->StartSpan("second");
  return span;
}
//= reused: span "first": byScope, dies at 2
//= reused: span "second": byScope, dies at 2

void parents() {
  auto first = tracer()->StartSpan("parent");
  trace::StartSpanOptions options;
  options.parent = first->GetContext();
  SpanPointer child = tracer()->StartSpan("child", {}, options);
  SpanPointer self;
  trace::StartSpanOptions others;
  others.parent = self->GetContext();
  self = tracer()->StartSpan("self", {}, others);
}
//= parents: span "parent": byScope, lent, dies at 1
//= parents: span "child": byScope, below span 7, dies at 1
//= parents: span "self": byScope, lent, ownParent, dies at 1

class Timed {
public:
  Timed() : span_(tracer()->StartSpan("timed")) {}
  void note() { span_->AddEvent("noted"); }
  SpanPointer span() const { return span_; }

private:
  SpanPointer span_;
};
//= Timed: span "timed": byScope, offered, dies at 0

class Pushed {
public:
  explicit Pushed(std::vector<SpanPointer> &all) : span_(tracer()->StartSpan("pushed")) {
    all.push_back(span_);
  }

private:
  SpanPointer span_;
};
//= Pushed: span "pushed": byScope, dies at 0

void byHand(opentracing::Tracer &other) { auto span = other.StartSpan("by hand"); }
//= byHand: span "by hand": dies at 1

void callee() { auto span = tracer()->StartSpan("called"); }
void caller() { callee(); }
//= callee: span "called": byScope, dies at 1

//= activate: lends #0
//= span: lends its own
//= Pushed: lends its own
//= caller: callee starts 'called'
