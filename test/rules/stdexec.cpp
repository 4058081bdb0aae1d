// RUN: %expectations --modes one %s

#include "exec/async_scope.hpp"

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

void thenBad(stdexec::scheduler pool) {
  trace::Scope scope(start("order.load"));
  exec::start_detached(stdexec::then(stdexec::schedule(pool), [] { check(); })); // finds: tracing-detached-task
}

void letValueBad(stdexec::scheduler pool) {
  trace::Scope scope(start("order.load"));
  exec::start_detached(stdexec::let_value(stdexec::schedule(pool), [] { check(); })); // finds: tracing-detached-task
}

void letErrorBad(stdexec::scheduler pool) {
  trace::Scope scope(start("order.load"));
  exec::start_detached(stdexec::let_error(stdexec::schedule(pool), [] { check(); })); // finds: tracing-detached-task
}

void letStoppedBad(stdexec::scheduler pool) {
  trace::Scope scope(start("order.load"));
  exec::start_detached(stdexec::let_stopped(stdexec::schedule(pool), [] { check(); })); // finds: tracing-detached-task
}

void uponErrorBad(stdexec::scheduler pool) {
  trace::Scope scope(start("order.load"));
  exec::start_detached(stdexec::upon_error(stdexec::schedule(pool), [] { check(); })); // finds: tracing-detached-task
}

void uponStoppedBad(stdexec::scheduler pool) {
  trace::Scope scope(start("order.load"));
  exec::start_detached(stdexec::upon_stopped(stdexec::schedule(pool), [] { check(); })); // finds: tracing-detached-task
}

void bulkBad(stdexec::scheduler pool) {
  trace::Scope scope(start("order.load"));
  exec::start_detached(stdexec::bulk(stdexec::schedule(pool), 4, [](int) { check(); })); // finds: tracing-detached-task
}

void pipedBad(stdexec::scheduler pool) {
  trace::Scope scope(start("order.load"));
  exec::start_detached(stdexec::schedule(pool) | stdexec::then([] { check(); })); // finds: tracing-detached-task
}

void startsOnBad(stdexec::scheduler pool) {
  trace::Scope scope(start("order.load"));
  exec::start_detached(stdexec::starts_on(pool, stdexec::then(stdexec::just(), [] { check(); }))); // finds: tracing-detached-task
}

void onBad(stdexec::scheduler pool) {
  trace::Scope scope(start("order.load"));
  exec::start_detached(stdexec::on(pool, stdexec::then(stdexec::just(), [] { check(); }))); // finds: tracing-detached-task
}

void spawnBad(stdexec::scheduler pool, stdexec::scope_token token) {
  trace::Scope scope(start("order.load"));
  stdexec::spawn(stdexec::then(stdexec::schedule(pool), [] { check(); }), token); // finds: tracing-detached-task
}

void spawnFutureBad(stdexec::scheduler pool, stdexec::scope_token token) {
  trace::Scope scope(start("order.load"));
  auto later = stdexec::spawn_future(stdexec::then(stdexec::schedule(pool), [] { check(); }), token); // finds: tracing-detached-task
}

void scopeBad(stdexec::scheduler pool, exec::async_scope &tasks) {
  trace::Scope scope(start("order.load"));
  tasks.spawn(stdexec::then(stdexec::schedule(pool), [] { check(); })); // finds: tracing-detached-task
}

void scopeFutureBad(stdexec::scheduler pool, exec::async_scope &tasks) {
  trace::Scope scope(start("order.load"));
  auto later = tasks.spawn_future(stdexec::then(stdexec::schedule(pool), [] { check(); })); // finds: tracing-detached-task
}

// Whether it runs elsewhere is not known.
void waitedOk() {
  trace::Scope scope(start("order.load"));
  stdexec::sync_wait(stdexec::then(stdexec::just(), [] { check(); }));
}

void bulkWithPolicyBad(stdexec::scheduler pool) {
  trace::Scope scope(start("order.load"));
  exec::start_detached(stdexec::schedule(pool) | stdexec::bulk(stdexec::par, 4, [](int) { check(); })); // finds: tracing-detached-task
}

void ensureStartedBad(stdexec::scheduler pool) {
  trace::Scope scope(start("order.load"));
  auto later = exec::ensure_started(stdexec::then(stdexec::schedule(pool), [] { check(); })); // finds: tracing-detached-task
}

void chainBad(stdexec::scheduler pool) {
  trace::Scope scope(start("order.load"));
  exec::start_detached(stdexec::upon_error(stdexec::then(stdexec::schedule(pool), [] { check(); }), [] {})); // finds: tracing-detached-task
}

void pipedChainBad(stdexec::scheduler pool) {
  trace::Scope scope(start("order.load"));
  exec::start_detached(stdexec::schedule(pool) | stdexec::then([] { check(); }) | stdexec::then([] {})); // finds: tracing-detached-task
}

void chainOnBad(stdexec::scheduler pool) {
  trace::Scope scope(start("order.load"));
  exec::start_detached(stdexec::starts_on(pool, stdexec::just() | stdexec::then([] { check(); }) | stdexec::then([] {}))); // finds: tracing-detached-task
}

void movedBad(stdexec::scheduler pool) {
  trace::Scope scope(start("order.load"));
  exec::start_detached(stdexec::continues_on(stdexec::then(stdexec::schedule(pool), [] { check(); }), pool)); // finds: tracing-detached-task
}

void allBad(stdexec::scheduler pool) {
  trace::Scope scope(start("order.load"));
  exec::start_detached(stdexec::when_all(stdexec::then(stdexec::schedule(pool), [] {}), stdexec::then(stdexec::schedule(pool), [] { check(); }))); // finds: tracing-detached-task
}

void plainChainOk(stdexec::scheduler pool) {
  trace::Scope scope(start("order.load"));
  exec::start_detached(stdexec::schedule(pool) | stdexec::then([] {}) | stdexec::then([] {}));
}

void plainOk(stdexec::scheduler pool, int &count) {
  trace::Scope scope(start("order.load"));
  exec::start_detached(stdexec::then(stdexec::schedule(pool), [&count] { ++count; }));
}

void carriedOk(stdexec::scheduler pool) {
  trace::Scope scope(start("order.load"));
  exec::start_detached(stdexec::then(stdexec::schedule(pool), [current = context::RuntimeContext::GetCurrent()] {
    auto token = context::RuntimeContext::Attach(current);
    check();
  }));
}

void justOk() {
  trace::Scope scope(start("order.load"));
  exec::start_detached(stdexec::then(stdexec::just(), [] { check(); }));
  exec::start_detached(stdexec::just(1) | stdexec::then([](int) { check(); }) | stdexec::then([] {}));
  exec::start_detached(stdexec::upon_error(stdexec::just_error(1), [](int) { check(); }));
  exec::start_detached(stdexec::upon_stopped(stdexec::just_stopped(), [] { check(); }));
}

void inlineOk(exec::async_scope &tasks) {
  trace::Scope scope(start("order.load"));
  tasks.spawn(stdexec::then(stdexec::schedule(stdexec::inline_scheduler()), [] { check(); }));
  tasks.spawn(stdexec::starts_on(stdexec::inline_scheduler(), stdexec::just() | stdexec::then([] { check(); })));
}

void justContinuedBad(stdexec::scheduler pool) {
  trace::Scope scope(start("order.load"));
  exec::start_detached(stdexec::just() | stdexec::continues_on(pool) | stdexec::then([] { check(); })); // finds: tracing-detached-task
}

void inlineOfOtherBad(stdexec::scheduler pool) {
  trace::Scope scope(start("order.load"));
  exec::start_detached(stdexec::starts_on(stdexec::inline_scheduler(), stdexec::schedule(pool) | stdexec::then([] { check(); }))); // finds: tracing-detached-task
}
