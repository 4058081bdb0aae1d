// RUN: %expectations --modes one %s

#include "cppcoro/async_scope.hpp"

#include "opentelemetry/context/runtime_context.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <string>
#include <utility>

namespace trace = opentelemetry::trace;
namespace context = opentelemetry::context;

static opentelemetry::nostd::shared_ptr<trace::Span> start(const char *name) {
  return trace::Provider::GetTracerProvider()->GetTracer("shop")->StartSpan(name);
}

static void check() { trace::Scope scope(start("order.check")); }

static cppcoro::task<> checkLater() {
  trace::Scope scope(start("order.check"));
  co_return;
}

static cppcoro::task<> idle() { co_return; }

void spawnBad(cppcoro::async_scope &tasks) {
  trace::Scope scope(start("order.load"));
  tasks.spawn(checkLater()); // finds: tracing-detached-task "'cppcoro::async_scope::spawn'"
}

void scheduleBad(cppcoro::static_thread_pool &pool) {
  trace::Scope scope(start("order.load"));
  auto later = cppcoro::schedule_on(pool, checkLater()); // finds: tracing-detached-task
}

void plainOk(cppcoro::async_scope &tasks) {
  trace::Scope scope(start("order.load"));
  tasks.spawn(idle());
}

void withoutSpanOk(cppcoro::async_scope &tasks) {
  tasks.spawn(checkLater());
}
