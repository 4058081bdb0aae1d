// RUN: %expectations %s

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"
#include "opentelemetry/trace/span_startoptions.h"

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;

using SpanPointer = nostd::shared_ptr<trace::Span>;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop", "1.0");
}

bool load();
void save();
static void finish(const SpanPointer &span) { span->End(); }
static void keep(const SpanPointer &span) {
  static std::vector<SpanPointer> kept;
  kept.push_back(span);
}
static SpanPointer below(nostd::string_view name, const SpanPointer &parent) {
  trace::StartSpanOptions options;
  options.parent = parent->GetContext();
  return tracer()->StartSpan(name, {}, options);
}

// Gathers what a span starts with.
class Draft {
public:
  explicit Draft(std::string name) : name_(std::move(name)) {}
  Draft &under(const SpanPointer &parent) {
    options_.parent = parent->GetContext();
    return *this;
  }
  Draft &sending() {
    options_.kind = trace::SpanKind::kClient;
    return *this;
  }
  SpanPointer start() const { return tracer()->StartSpan(name_, {}, options_); }

private:
  std::string name_;
  trace::StartSpanOptions options_;
};

// The scope of the outer span where the inner one's was meant.

void scopeBad() {
  auto outer = tracer()->StartSpan("order.ship");
  trace::Scope outer_scope(outer);
  auto inner = tracer()->StartSpan("order.pack");
  trace::Scope inner_scope(outer); // finds: tracing-confused-span (likely) "'outer' is the wrong span: it is active already, and 'inner' never is"
  save();
}

void scopeInBlockBad() {
  auto outer = tracer()->StartSpan("order.ship");
  auto outer_scope = trace::Scope(outer);
  {
    auto inner = tracer()->StartSpan("order.pack");
    auto inner_scope = trace::Scope(outer); // finds: tracing-confused-span "'inner' never is"
    save();
    inner->End();
  }
  outer->End();
}

void scopeByGuardBad() {
  auto outer = tracer()->StartSpan("order.ship");
  auto outer_scope = trace::Tracer::WithActiveSpan(outer);
  auto inner = tracer()->StartSpan("order.pack");
  inner->SetAttribute("order.count", 3);
  auto inner_scope = trace::Tracer::WithActiveSpan(outer); // finds: tracing-confused-span
  save();
}

void scopeInLoopBad(int n) {
  auto outer = tracer()->StartSpan("order.ship");
  trace::Scope outer_scope(outer);
  for (int i = 0; i < n; ++i) {
    auto inner = tracer()->StartSpan("order.pack");
    trace::Scope inner_scope(outer); // finds: tracing-confused-span
    save();
  }
}

// The outer span is ended twice.

void endBad() {
  auto outer = tracer()->StartSpan("order.ship");
  trace::Scope scope(outer);
  auto inner = tracer()->StartSpan("order.pack");
  save();
  outer->End();
  outer->End(); // finds: tracing-confused-span (likely) "'outer' is the wrong span: it has ended, and 'inner' never does"
}

void endLaterBad() {
  auto outer = tracer()->StartSpan("order.ship");
  trace::Scope scope(outer);
  auto inner = tracer()->StartSpan("order.pack");
  if (load())
    save();
  outer->End();
  save();
  outer->End(); // finds: tracing-confused-span "'inner' never does"
}

void endByHelperBad() {
  auto outer = tracer()->StartSpan("order.ship");
  trace::Scope scope(outer);
  auto inner = tracer()->StartSpan("order.pack");
  finish(outer);
  finish(outer); // finds: tracing-confused-span
}

void endInLoopBad(int n) {
  for (int i = 0; i < n; ++i) {
    auto outer = tracer()->StartSpan("order.ship");
    trace::Scope scope(outer);
    auto inner = tracer()->StartSpan("order.pack");
    save();
    outer->End();
    outer->End(); // finds: tracing-confused-span
  }
}

void twoScopesOk() {
  auto outer = tracer()->StartSpan("order.ship");
  trace::Scope outer_scope(outer);
  auto inner = tracer()->StartSpan("order.pack");
  trace::Scope inner_scope(inner);
  save();
}

void againAfterInnerOk() {
  auto outer = tracer()->StartSpan("order.ship");
  trace::Scope outer_scope(outer);
  auto inner = tracer()->StartSpan("order.pack");
  inner->End();
  trace::Scope again(outer);
  save();
}

void againAfterBlockOk() {
  auto outer = tracer()->StartSpan("order.ship");
  trace::Scope outer_scope(outer);
  {
    auto inner = tracer()->StartSpan("order.pack");
    trace::Scope inner_scope(inner);
  }
  trace::Scope again(outer);
  save();
}

void backToOuterOk() {
  auto outer = tracer()->StartSpan("order.ship");
  trace::Scope outer_scope(outer);
  auto inner = tracer()->StartSpan("order.pack");
  trace::Scope inner_scope(inner);
  {
    trace::Scope again(outer);
    save();
  }
}

void outerLateOk() {
  auto outer = tracer()->StartSpan("order.ship");
  auto wait = tracer()->StartSpan("order.wait");
  trace::Scope scope(outer);
  save();
  wait->End();
}

void betweenAnotherOk() {
  auto outer = tracer()->StartSpan("order.ship");
  trace::Scope outer_scope(outer);
  auto other = tracer()->StartSpan("order.check");
  trace::Scope other_scope(other);
  auto timer = tracer()->StartSpan("order.wait");
  trace::Scope again(outer);
  save();
  timer->End();
}

void scopeClosedOk() {
  auto outer = tracer()->StartSpan("order.ship");
  {
    trace::Scope outer_scope(outer);
    save();
  }
  auto timer = tracer()->StartSpan("order.wait");
  trace::Scope again(outer);
  save();
  timer->End();
}

void aliasOk() {
  auto outer = tracer()->StartSpan("order.ship");
  trace::Scope outer_scope(outer);
  auto inner = tracer()->StartSpan("order.pack");
  auto same = inner;
  trace::Scope again(outer);
  trace::Scope inner_scope(same);
  save();
}

void handedOnOk() {
  auto outer = tracer()->StartSpan("order.ship");
  trace::Scope outer_scope(outer);
  auto inner = tracer()->StartSpan("order.pack");
  keep(inner);
  trace::Scope again(outer);
  save();
}

void parentOfInnerOk() {
  auto outer = tracer()->StartSpan("order.ship");
  trace::Scope outer_scope(outer);
  auto inner = tracer()->StartSpan("order.pack");
  auto leaf = below("order.load", inner);
  trace::Scope again(outer);
  leaf->End();
}

void containerOk() {
  auto outer = tracer()->StartSpan("order.ship");
  trace::Scope outer_scope(outer);
  std::vector<SpanPointer> spans;
  for (int i = 0; i < 3; ++i)
    spans.push_back(tracer()->StartSpan("order.pack"));
  trace::Scope again(outer);
  save();
}

void sameNamesOk() {
  {
    auto span = tracer()->StartSpan("order.load");
    trace::Scope scope(span);
  }
  auto span = tracer()->StartSpan("order.pack");
  trace::Scope scope(span);
}

void bothEndOk() {
  auto outer = tracer()->StartSpan("order.ship");
  trace::Scope scope(outer);
  auto inner = tracer()->StartSpan("order.pack");
  inner->End();
  outer->End();
}

void endsOnTwoWaysOk() {
  auto outer = tracer()->StartSpan("order.ship");
  trace::Scope scope(outer);
  auto inner = tracer()->StartSpan("order.pack");
  if (!load()) {
    outer->End();
    return;
  }
  save();
  outer->End();
}

// Ended twice perhaps, but there is no other that was meant.
void endedTwiceOk() {
  auto outer = tracer()->StartSpan("order.ship");
  outer->End();
  outer->End();
}

void innerEndsByHelperOk() {
  auto outer = tracer()->StartSpan("order.ship");
  trace::Scope scope(outer);
  auto inner = tracer()->StartSpan("order.pack");
  finish(inner);
  outer->End();
  outer->End();
}

void innerOfBlockOk() {
  auto outer = tracer()->StartSpan("order.ship");
  trace::Scope scope(outer);
  {
    auto inner = tracer()->StartSpan("order.pack");
    save();
  }
  outer->End();
  outer->End();
}

void reusedOk() {
  auto span = tracer()->StartSpan("order.load");
  span->End();
  span = tracer()->StartSpan("order.pack");
  span->End();
}

void endInLoopOk(int n) {
  auto outer = tracer()->StartSpan("order.ship");
  trace::Scope scope(outer);
  auto inner = tracer()->StartSpan("order.pack");
  for (int i = 0; i < n; ++i)
    if (load())
      outer->End();
}

// The error belongs to the inner span; code that sets it on both is common.
void FN_status() {
  auto outer = tracer()->StartSpan("order.ship");
  trace::Scope outer_scope(outer);
  auto inner = tracer()->StartSpan("order.pack");
  trace::Scope inner_scope(inner);
  if (!load())
    outer->SetStatus(trace::StatusCode::kError);
}

// The other one measures the whole of what is done under the outer one, once more active.
void besideWaitingTimeOk() {
  auto outer = tracer()->StartSpan("order.ship");
  trace::Scope whole(outer);
  auto waiting = tracer()->StartSpan("order.wait");
  {
    trace::Scope again(outer);
    save();
  }
  waiting->End();
}

// The parent that a wrapper or a builder is given.
void parentByWrapperBad() {
  auto outer = tracer()->StartSpan("order.ship");
  auto first = below("order.load", outer);
  first->End();
  auto second = below("order.pack", first); // finds: tracing-confused-span "'first'"
  second->End();
  outer->End();
}

void parentByBuilderBad() {
  auto outer = Draft("order.ship").start();
  auto first = Draft("order.load").under(outer).start();
  first->End();
  auto second = Draft("order.pack").under(first).start(); // finds: tracing-confused-span "'first'"
  second->End();
  outer->End();
}

void parentByBuilderInLocalBad() {
  auto outer = tracer()->StartSpan("order.ship");
  auto first = tracer()->StartSpan("order.load");
  first->End();
  Draft draft("order.pack");
  draft.sending().under(first);
  auto second = draft.start(); // finds: tracing-confused-span "'first'"
  second->End();
  outer->End();
}

void parentByBuilderOk() {
  auto outer = Draft("order.ship").start();
  auto first = Draft("order.load").under(outer).start();
  first->End();
  auto second = Draft("order.pack").under(outer).start();
  second->End();
  outer->End();
}

void parentReplacedOk() {
  auto outer = tracer()->StartSpan("order.ship");
  auto first = tracer()->StartSpan("order.load");
  first->End();
  auto second = Draft("order.pack").under(first).under(outer).start();
  second->End();
  outer->End();
}
