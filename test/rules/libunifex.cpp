// RUN: %expectations --modes one %s

#include "unifex/async_scope.hpp"

#include "opentelemetry/context/runtime_context.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

namespace trace = opentelemetry::trace;
namespace context = opentelemetry::context;

static opentelemetry::nostd::shared_ptr<trace::Span> start(const char *name) {
  return trace::Provider::GetTracerProvider()->GetTracer("mill")->StartSpan(name);
}

static void grind() { trace::Scope scope(start("mill.grind")); }

void thenBad(unifex::scheduler pool, unifex::async_scope &tasks) {
  trace::Scope scope(start("mill.run"));
  unifex::spawn_detached(unifex::then(unifex::schedule(pool), [] { grind(); }), tasks); // finds: tracing-detached-task
}

void letValueBad(unifex::scheduler pool, unifex::async_scope &tasks) {
  trace::Scope scope(start("mill.run"));
  unifex::spawn_detached(unifex::let_value(unifex::schedule(pool), [] { grind(); }), tasks); // finds: tracing-detached-task
}

void letErrorBad(unifex::scheduler pool, unifex::async_scope &tasks) {
  trace::Scope scope(start("mill.run"));
  unifex::spawn_detached(unifex::let_error(unifex::schedule(pool), [] { grind(); }), tasks); // finds: tracing-detached-task
}

void letDoneBad(unifex::scheduler pool, unifex::async_scope &tasks) {
  trace::Scope scope(start("mill.run"));
  unifex::spawn_detached(unifex::let_done(unifex::schedule(pool), [] { grind(); }), tasks); // finds: tracing-detached-task
}

void uponErrorBad(unifex::scheduler pool, unifex::async_scope &tasks) {
  trace::Scope scope(start("mill.run"));
  unifex::spawn_detached(unifex::upon_error(unifex::schedule(pool), [] { grind(); }), tasks); // finds: tracing-detached-task
}

void uponDoneBad(unifex::scheduler pool, unifex::async_scope &tasks) {
  trace::Scope scope(start("mill.run"));
  unifex::spawn_detached(unifex::upon_done(unifex::schedule(pool), [] { grind(); }), tasks); // finds: tracing-detached-task
}

void bulkTransformBad(unifex::scheduler pool, unifex::async_scope &tasks) {
  trace::Scope scope(start("mill.run"));
  unifex::spawn_detached(unifex::bulk_transform(unifex::schedule(pool), [] { grind(); }), tasks); // finds: tracing-detached-task
}

void pipedBad(unifex::scheduler pool, unifex::async_scope &tasks) {
  trace::Scope scope(start("mill.run"));
  unifex::spawn_detached(unifex::schedule(pool) | unifex::then([] { grind(); }), tasks); // finds: tracing-detached-task
}

void justFromBad(unifex::scheduler pool, unifex::async_scope &tasks) {
  trace::Scope scope(start("mill.run"));
  unifex::spawn_detached(unifex::on(pool, unifex::just_from([] { grind(); })), tasks); // finds: tracing-detached-task
}

void chainBad(unifex::scheduler pool, unifex::async_scope &tasks) {
  trace::Scope scope(start("mill.run"));
  unifex::spawn_detached(unifex::schedule(pool) | unifex::then([] { grind(); }) | unifex::then([] {}), tasks); // finds: tracing-detached-task
}

void futureBad(unifex::scheduler pool, unifex::async_scope &tasks) {
  trace::Scope scope(start("mill.run"));
  auto later = unifex::spawn_future(unifex::then(unifex::schedule(pool), [] { grind(); }), tasks); // finds: tracing-detached-task
}

void onBad(unifex::scheduler pool, unifex::async_scope &tasks) {
  trace::Scope scope(start("mill.run"));
  unifex::spawn_detached(unifex::on(pool, unifex::then(unifex::sender(), [] { grind(); })), tasks); // finds: tracing-detached-task
}

void scopeSpawnBad(unifex::scheduler pool, unifex::async_scope &tasks) {
  trace::Scope scope(start("mill.run"));
  auto later = tasks.spawn(unifex::then(unifex::schedule(pool), [] { grind(); })); // finds: tracing-detached-task
}

void olderSpawnBad(unifex::scheduler pool, unifex::v0::async_scope &tasks) {
  trace::Scope scope(start("mill.run"));
  tasks.spawn(unifex::then(unifex::schedule(pool), [] { grind(); })); // finds: tracing-detached-task
}

void scopeSpawnOnBad(unifex::scheduler pool, unifex::async_scope &tasks) {
  trace::Scope scope(start("mill.run"));
  auto later = tasks.spawn_on(pool, unifex::then(unifex::schedule(pool), [] { grind(); })); // finds: tracing-detached-task
}

void olderSpawnOnBad(unifex::scheduler pool, unifex::v0::async_scope &tasks) {
  trace::Scope scope(start("mill.run"));
  tasks.spawn_on(pool, unifex::then(unifex::schedule(pool), [] { grind(); })); // finds: tracing-detached-task
}

void scopeSpawnCallOnBad(unifex::scheduler pool, unifex::async_scope &tasks) {
  trace::Scope scope(start("mill.run"));
  auto later = tasks.spawn_call_on(pool, [] { grind(); }); // finds: tracing-detached-task
}

void olderSpawnCallOnBad(unifex::scheduler pool, unifex::v0::async_scope &tasks) {
  trace::Scope scope(start("mill.run"));
  tasks.spawn_call_on(pool, [] { grind(); }); // finds: tracing-detached-task
}

void scopeDetachedSpawnBad(unifex::scheduler pool, unifex::async_scope &tasks) {
  trace::Scope scope(start("mill.run"));
  tasks.detached_spawn(unifex::then(unifex::schedule(pool), [] { grind(); })); // finds: tracing-detached-task
}

void scopeDetachedSpawnOnBad(unifex::scheduler pool, unifex::async_scope &tasks) {
  trace::Scope scope(start("mill.run"));
  tasks.detached_spawn_on(pool, unifex::then(unifex::schedule(pool), [] { grind(); })); // finds: tracing-detached-task
}

void scopeDetachedSpawnCallOnBad(unifex::scheduler pool, unifex::async_scope &tasks) {
  trace::Scope scope(start("mill.run"));
  tasks.detached_spawn_call_on(pool, [] { grind(); }); // finds: tracing-detached-task
}

void plainOk(unifex::scheduler pool, unifex::async_scope &tasks, int &count) {
  trace::Scope scope(start("mill.run"));
  unifex::spawn_detached(unifex::then(unifex::schedule(pool), [&count] { ++count; }), tasks);
}

void carriedOk(unifex::scheduler pool, unifex::async_scope &tasks) {
  trace::Scope scope(start("mill.run"));
  tasks.detached_spawn_call_on(pool, [current = context::RuntimeContext::GetCurrent()] {
    auto token = context::RuntimeContext::Attach(current);
    grind();
  });
}

void justOk(unifex::async_scope &tasks) {
  trace::Scope scope(start("mill.run"));
  unifex::spawn_detached(unifex::just() | unifex::then([] { grind(); }), tasks);
  unifex::spawn_detached(unifex::upon_error(unifex::just_error(1), [] { grind(); }), tasks);
  unifex::spawn_detached(unifex::upon_done(unifex::just_done(), [] { grind(); }), tasks);
  unifex::spawn_detached(unifex::just_from([] { grind(); }), tasks);
}

void inlineOk(unifex::async_scope &tasks) {
  trace::Scope scope(start("mill.run"));
  tasks.detached_spawn(unifex::then(unifex::schedule(unifex::inline_scheduler()), [] { grind(); }));
  tasks.detached_spawn_call_on(unifex::inline_scheduler(), [] { grind(); });
}
