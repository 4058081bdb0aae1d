// RUN: %expectations --modes one %s

#include "brpc/controller.h"
#include "brpc/traceprintf.h"
#include "bthread/bthread.h"
#include "bthread/unstable.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <memory>
#include <string>

namespace trace = opentelemetry::trace;

static opentelemetry::nostd::shared_ptr<trace::Span> start(const char *name) {
  return trace::Provider::GetTracerProvider()->GetTracer("shop")->StartSpan(name);
}

void annotatedBad(const std::string &password) {
  TRACEPRINTF("login with %s", password.c_str()); // finds: tracing-sensitive-attribute
}

void annotatedOnSpanBad(std::shared_ptr<brpc::Span> span, const std::string &password) {
  TRACEPRINTF_SPAN(span, "login with %s", password.c_str()); // finds: tracing-sensitive-attribute
}

void annotatedOk(int count) {
  TRACEPRINTF("loaded %d", count);
}

static void *traced(void *) {
  trace::Scope scope(start("order.check"));
  return nullptr;
}

static void *plain(void *) { return nullptr; }

void backgroundBad() {
  trace::Scope scope(start("order.load"));
  bthread_t id;
  bthread_start_background(&id, nullptr, traced, nullptr); // finds: tracing-detached-task
}

void urgentBad() {
  trace::Scope scope(start("order.load"));
  bthread_t id;
  bthread_start_urgent(&id, nullptr, traced, nullptr); // finds: tracing-detached-task
}

static void timed(void *) { trace::Scope scope(start("order.check")); }

void timerBad(bthread_timer_t *id, timespec then) {
  trace::Scope scope(start("order.load"));
  bthread_timer_add(id, then, timed, nullptr); // finds: tracing-detached-task
}

void plainOk() {
  trace::Scope scope(start("order.load"));
  bthread_t id;
  bthread_start_background(&id, nullptr, plain, nullptr);
}

void withoutSpanOk() {
  bthread_t id;
  bthread_start_background(&id, nullptr, traced, nullptr);
}

static opentelemetry::nostd::shared_ptr<trace::Span> start(const char *name, trace::SpanKind kind) {
  trace::StartSpanOptions options;
  options.kind = kind;
  return trace::Provider::GetTracerProvider()->GetTracer("shop")->StartSpan(name, options);
}

void handleBad(brpc::Controller *controller) {
  trace::Scope scope(start("GET /orders", trace::SpanKind::kServer)); // finds: tracing-missing-extraction
}

// One of its own, for a call that it makes.
void handleCallingOk() {
  brpc::Controller call;
  trace::Scope scope(start("GET /orders", trace::SpanKind::kServer));
}
