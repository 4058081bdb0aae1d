// RUN: %expectations %s
// about: tracing-detached-task, tracing-confused-span
// Spans that a factory starts and gives to a guard, or below the span that it is given.

#include "opentelemetry/context/runtime_context.h"
#include "opentelemetry/trace/context.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <memory>
#include <thread>

namespace trace = opentelemetry::trace;
namespace context = opentelemetry::context;
using Handle = opentelemetry::nostd::shared_ptr<trace::Span>;

static Handle begin(const char *name) {
  return trace::Provider::GetTracerProvider()->GetTracer("mill")->StartSpan(name);
}

// Whoever makes it has the span.
class Guard {
public:
  explicit Guard(Handle span) : span_(span), scope_(std::make_unique<trace::Scope>(span_)) {}
  Guard(Handle span, const context::Context &around)
      : span_(span), token_(context::RuntimeContext::Attach(around)) {}
  Guard(Guard &&) = default;
  ~Guard() {
    scope_.reset();
    if (span_)
      span_->End();
  }

private:
  Handle span_;
  std::unique_ptr<trace::Scope> scope_;
  opentelemetry::nostd::unique_ptr<context::Token> token_;
};

static Guard guarded(const char *name) { return Guard(begin(name)); }

static void made() { auto guard = guarded("mill.part"); }
static void direct() { Guard guard(begin("mill.part")); }
static void given(Handle span) { Guard guard(span); }
static void around(const context::Context &above) { Guard guard(begin("mill.part"), above); }

void madeBad() {
  trace::Scope scope(begin("mill.day"));
  std::thread([] { made(); }).detach(); // finds: tracing-detached-task
}
void directBad() {
  trace::Scope scope(begin("mill.day"));
  std::thread([] { direct(); }).detach(); // finds: tracing-detached-task
}
void givenOk() {
  auto span = begin("mill.day");
  trace::Scope scope(span);
  std::thread([span] { given(span); }).detach();
}
static void part() { auto span = begin("mill.part"); }
void capturedOk() {
  auto span = begin("mill.day");
  trace::Scope scope(span);
  std::thread([span] {
    Guard guard(span);
    part();
  }).detach();
}
void aroundOk() {
  trace::Scope scope(begin("mill.day"));
  auto above = context::RuntimeContext::GetCurrent();
  std::thread([above] { around(above); }).detach();
}

static Handle below(const char *name, const Handle &parent) {
  trace::StartSpanOptions options;
  options.parent = parent->GetContext();
  return trace::Provider::GetTracerProvider()->GetTracer("mill")->StartSpan(name, options);
}
static void grind();

void wrongBad() {
  auto day = begin("mill.day");
  auto scope = trace::Scope(day);
  auto part = below("mill.part", day);
  auto inner = trace::Scope(day); // finds: tracing-confused-span
  grind();
}
void rightOk() {
  auto day = begin("mill.day");
  auto scope = trace::Scope(day);
  auto part = below("mill.part", day);
  auto inner = trace::Scope(part);
  grind();
}
// A sibling of what is active is meant to stand beside it.
void besideOk(const Handle &other) {
  auto day = begin("mill.day");
  auto scope = trace::Scope(day);
  auto part = below("mill.part", other);
  auto inner = trace::Scope(day);
  grind();
}
