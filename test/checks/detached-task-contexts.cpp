// RUN: %expectations %s -- -pthread
// A context that is attached in a task, and whose it is.

#include "opentelemetry/context/runtime_context.h"
#include "opentelemetry/trace/context.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <thread>

namespace trace = opentelemetry::trace;
namespace context = opentelemetry::context;
namespace nostd = opentelemetry::nostd;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("mill", "1.0");
}
static void grind() {
  auto span = tracer()->StartSpan("mill.grind");
  trace::Scope scope(span);
}
context::Context prepared();

void emptyBad() {
  trace::Scope scope(tracer()->StartSpan("mill.order"));
  std::jthread worker([] { // finds: tracing-detached-task
    context::Context fresh;
    auto token = context::RuntimeContext::Attach(fresh);
    grind();
  });
}

void emptyAtOnceBad() {
  trace::Scope scope(tracer()->StartSpan("mill.order"));
  std::jthread worker([] { // finds: tracing-detached-task
    auto token = context::RuntimeContext::Attach(context::Context{});
    grind();
  });
}

void readInsideBad() {
  trace::Scope scope(tracer()->StartSpan("mill.order"));
  std::jthread worker([] { // finds: tracing-detached-task
    auto current = context::RuntimeContext::GetCurrent();
    auto token = context::RuntimeContext::Attach(current);
    grind();
  });
}

void readInsideAtOnceBad() {
  trace::Scope scope(tracer()->StartSpan("mill.order"));
  std::jthread worker([] { // finds: tracing-detached-task
    auto token = context::RuntimeContext::Attach(context::RuntimeContext::GetCurrent());
    grind();
  });
}

void readOutsideOk() {
  trace::Scope scope(tracer()->StartSpan("mill.order"));
  auto current = context::RuntimeContext::GetCurrent();
  std::jthread worker([&current] {
    auto token = context::RuntimeContext::Attach(current);
    grind();
  });
}

void broughtAlongOk() {
  trace::Scope scope(tracer()->StartSpan("mill.order"));
  std::jthread worker([current = context::RuntimeContext::GetCurrent()] {
    auto token = context::RuntimeContext::Attach(current);
    grind();
  });
}

void copiedInsideOk() {
  trace::Scope scope(tracer()->StartSpan("mill.order"));
  std::jthread worker([current = context::RuntimeContext::GetCurrent()] {
    auto copy = current;
    auto token = context::RuntimeContext::Attach(copy);
    grind();
  });
}

void filledOk() {
  auto span = tracer()->StartSpan("mill.order");
  trace::Scope scope(span);
  std::jthread worker([span] {
    context::Context fresh;
    auto filled = trace::SetSpan(fresh, span);
    auto token = context::RuntimeContext::Attach(filled);
    grind();
  });
}

void assignedOk() {
  auto span = tracer()->StartSpan("mill.order");
  trace::Scope scope(span);
  std::jthread worker([span] {
    context::Context given;
    given = trace::SetSpan(given, span);
    auto token = context::RuntimeContext::Attach(given);
    grind();
  });
}

void fromElsewhereOk() {
  trace::Scope scope(tracer()->StartSpan("mill.order"));
  std::jthread worker([] {
    auto token = context::RuntimeContext::Attach(prepared());
    grind();
  });
}

void parameterOk() {
  trace::Scope scope(tracer()->StartSpan("mill.order"));
  auto work = [](context::Context given) {
    auto token = context::RuntimeContext::Attach(given);
    grind();
  };
  std::jthread worker(work, context::RuntimeContext::GetCurrent());
}
