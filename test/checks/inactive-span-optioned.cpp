// RUN: %expectations %s

// Children that are started with options which a function makes.

#include "opentelemetry/context/runtime_context.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <thread>

namespace trace = opentelemetry::trace;
namespace context = opentelemetry::context;
namespace nostd = opentelemetry::nostd;

using SpanPointer = nostd::shared_ptr<trace::Span>;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop", "1.0");
}

static trace::StartSpanOptions inner() {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kInternal;
  return options;
}

static trace::StartSpanOptions below(const trace::SpanContext &parent) {
  trace::StartSpanOptions options;
  options.parent = parent;
  return options;
}

trace::StartSpanOptions unseen();

class Part {
public:
  explicit Part(nostd::string_view name) : span_(tracer()->StartSpan(name, inner())), scope_(span_) {}
  ~Part() { span_->End(); }

private:
  SpanPointer span_;
  trace::Scope scope_;
};

class Branch {
public:
  Branch(nostd::string_view name, const trace::SpanContext &parent)
      : span_(tracer()->StartSpan(name, below(parent))), scope_(span_) {}
  ~Branch() { span_->End(); }

private:
  SpanPointer span_;
  trace::Scope scope_;
};

class Foreign {
public:
  explicit Foreign(nostd::string_view name) : span_(tracer()->StartSpan(name, unseen())), scope_(span_) {}
  ~Foreign() { span_->End(); }

private:
  SpanPointer span_;
  trace::Scope scope_;
};

void weigh();

static void weighPart() {
  Part part("order.weigh");
  weigh();
}

static void weighPlain() {
  auto span = tracer()->StartSpan("order.weigh", inner());
  trace::Scope scope(span);
  weigh();
}

static void weighForeign() {
  Foreign part("order.weigh");
  weigh();
}

void guardBad() {
  auto span = tracer()->StartSpan("order.pack"); // finds: tracing-inactive-span "so 'order.weigh' is not its child"
  weighPart();
  span->End();
}

void plainBad() {
  auto span = tracer()->StartSpan("order.pack"); // finds: tracing-inactive-span "so 'order.weigh' is not its child"
  weighPlain();
  span->End();
}

void belowOk() {
  auto span = tracer()->StartSpan("order.pack");
  {
    Branch branch("order.weigh", span->GetContext());
    weigh();
  }
  span->End();
}

void unseenOk() {
  auto span = tracer()->StartSpan("order.pack");
  weighForeign();
  span->End();
}

void launchedBad() {
  auto span = tracer()->StartSpan("order.pack");
  trace::Scope scope(span);
  std::thread([] { weighPart(); }).detach(); // finds: tracing-detached-task
}

void launchedOk() {
  auto span = tracer()->StartSpan("order.pack");
  trace::Scope scope(span);
  std::thread([parent = span->GetContext()] { Branch branch("order.weigh", parent); }).detach();
}

void launchedUnseenOk() {
  auto span = tracer()->StartSpan("order.pack");
  trace::Scope scope(span);
  std::thread([] { weighForeign(); }).detach();
}
