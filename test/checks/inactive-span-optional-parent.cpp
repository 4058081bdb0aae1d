// RUN: %expectations %s
// about: tracing-inactive-span, tracing-detached-task
// A parent that need not be given: without one, it is what is active.

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <optional>
#include <thread>

namespace trace = opentelemetry::trace;
using Handle = opentelemetry::nostd::shared_ptr<trace::Span>;

static Handle begin(const char *name, const trace::SpanContext *parent = nullptr) {
  trace::StartSpanOptions options;
  if (parent)
    options.parent = *parent;
  return trace::Provider::GetTracerProvider()->GetTracer("mill")->StartSpan(name, options);
}

static Handle beginValid(const char *name, const trace::SpanContext *parent) {
  trace::StartSpanOptions options;
  if (parent != nullptr && parent->IsValid())
    options.parent = *parent;
  return trace::Provider::GetTracerProvider()->GetTracer("mill")->StartSpan(name, options);
}

static Handle beginMaybe(const char *name, const std::optional<trace::SpanContext> &parent = std::nullopt) {
  trace::StartSpanOptions options;
  if (parent.has_value())
    options.parent = *parent;
  return trace::Provider::GetTracerProvider()->GetTracer("mill")->StartSpan(name, options);
}

static Handle beginIf(const char *name, std::optional<trace::SpanContext> parent = std::nullopt) {
  trace::StartSpanOptions options;
  if (parent)
    options.parent = *parent;
  return trace::Provider::GetTracerProvider()->GetTracer("mill")->StartSpan(name, options);
}

template <trace::SpanKind Kind> class KindGuard {
public:
  explicit KindGuard(const char *name) : KindGuard(name, 1) {}
  KindGuard(const char *name, int, std::optional<trace::SpanContext> parent = std::nullopt) {
    trace::StartSpanOptions options;
    options.kind = Kind;
    if (parent)
      options.parent = *parent;
    span_ = trace::Provider::GetTracerProvider()->GetTracer("mill")->StartSpan(name, options);
  }
  ~KindGuard() { span_->End(); }

private:
  Handle span_;
};

class Guard {
public:
  explicit Guard(const char *name, const trace::SpanContext *parent = nullptr) : span_(begin(name, parent)) {}
  ~Guard() { span_->End(); }

private:
  Handle span_;
};

static void guarded() { Guard guard("mill.grind"); }
static void plain() { auto span = begin("mill.grind"); }
static void null() { auto span = beginValid("mill.grind", nullptr); }
static void empty() { auto span = beginMaybe("mill.grind"); }
static void emptyBrace() { auto span = beginMaybe("mill.grind", {}); }
static void asked() { auto span = beginIf("mill.grind"); }
static void delegated() { KindGuard<trace::SpanKind::kInternal> guard("mill.grind"); }
static void askedGiven(const trace::SpanContext &parent) { auto span = beginIf("mill.grind", parent); }
static void given(const trace::SpanContext &parent) { Guard guard("mill.grind", &parent); }
static void perhaps(const trace::SpanContext *parent) { auto span = beginValid("mill.grind", parent); }

void guardedBad() {
  auto span = begin("mill.day"); // finds: tracing-inactive-span
  guarded();
  span->End();
}
void plainBad() {
  auto span = begin("mill.day"); // finds: tracing-inactive-span
  plain();
  span->End();
}
void nullBad() {
  auto span = begin("mill.day"); // finds: tracing-inactive-span
  null();
  span->End();
}
void emptyBad() {
  auto span = begin("mill.day"); // finds: tracing-inactive-span
  empty();
  span->End();
}
void emptyBraceBad() {
  auto span = begin("mill.day"); // finds: tracing-inactive-span
  emptyBrace();
  span->End();
}
void askedBad() {
  auto span = begin("mill.day"); // finds: tracing-inactive-span
  asked();
  span->End();
}
void delegatedBad() {
  auto span = begin("mill.day"); // finds: tracing-inactive-span
  delegated();
  span->End();
}
void askedGivenOk(const trace::SpanContext &parent) {
  auto span = begin("mill.day");
  askedGiven(parent);
  span->End();
}
void givenOk(const trace::SpanContext &parent) {
  auto span = begin("mill.day");
  given(parent);
  span->End();
}
void perhapsOk(const trace::SpanContext *parent) {
  auto span = begin("mill.day");
  perhaps(parent);
  span->End();
}
void detachedBad() {
  auto span = begin("mill.day");
  trace::Scope scope(span);
  std::thread([] { guarded(); }).detach(); // finds: tracing-detached-task
}
void detachedOk(trace::SpanContext parent) {
  auto span = begin("mill.day");
  trace::Scope scope(span);
  std::thread([parent] { given(parent); }).detach();
}
