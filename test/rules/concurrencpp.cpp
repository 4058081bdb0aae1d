// RUN: %expectations --modes one %s

#include "concurrencpp/concurrencpp.h"

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

void postBad(concurrencpp::executor &executor) {
  trace::Scope scope(start("order.load"));
  executor.post([] { check(); }); // finds: tracing-detached-task "'concurrencpp::executor::post'"
}

void submitBad(concurrencpp::executor &executor) {
  trace::Scope scope(start("order.load"));
  executor.submit([] { check(); }); // finds: tracing-detached-task
}

void poolBad(std::shared_ptr<concurrencpp::thread_pool_executor> pool) {
  trace::Scope scope(start("order.load"));
  pool->post([] { check(); }); // finds: tracing-detached-task
}

void poolSubmitBad(std::shared_ptr<concurrencpp::thread_pool_executor> pool) {
  trace::Scope scope(start("order.load"));
  pool->submit([] { check(); }); // finds: tracing-detached-task
}

void inlineOk(std::shared_ptr<concurrencpp::inline_executor> executor, concurrencpp::inline_executor &same) {
  trace::Scope scope(start("order.load"));
  executor->post([] { check(); });
  same.submit([] { check(); });
}

void inlineOnTimeBad(concurrencpp::timer_queue &queue, std::shared_ptr<concurrencpp::inline_executor> executor) {
  trace::Scope scope(start("order.load"));
  queue.make_one_shot_timer(std::chrono::milliseconds(10), executor, [] { check(); }); // finds: tracing-detached-task
}

void timerBad(concurrencpp::timer_queue &queue, std::shared_ptr<concurrencpp::executor> executor) {
  trace::Scope scope(start("order.load"));
  queue.make_one_shot_timer(std::chrono::milliseconds(10), executor, [] { check(); }); // finds: tracing-detached-task
}

void repeatingTimerOk(concurrencpp::timer_queue &queue, std::shared_ptr<concurrencpp::executor> executor) {
  trace::Scope scope(start("order.load"));
  queue.make_timer(std::chrono::milliseconds(10), std::chrono::milliseconds(10), executor, [] { check(); });
}

void plainOk(concurrencpp::executor &executor, int &count) {
  trace::Scope scope(start("order.load"));
  executor.post([&count] { ++count; });
}

void carriedOk(concurrencpp::executor &executor) {
  trace::Scope scope(start("order.load"));
  executor.post([current = context::RuntimeContext::GetCurrent()] {
    auto token = context::RuntimeContext::Attach(current);
    check();
  });
}
