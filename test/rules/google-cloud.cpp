// RUN: %expectations --modes one %s

#include "google/cloud/internal/opentelemetry.h"
#include "google/cloud/internal/opentelemetry_context.h"

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

using namespace google::cloud;

Status load();

void nameBad(const std::string &user_id) {
  auto span = internal::MakeSpan("user.load " + user_id); // finds: tracing-high-cardinality-span-name
  internal::EndSpan(*span);
}

void attributeBad(const std::string &password) {
  auto span = internal::MakeSpan("user.login", {{"input", password}}); // finds: tracing-sensitive-attribute
  internal::OTelScope scope(span);
}

void currentBad(const Options &options, const std::string &password) {
  internal::AddSpanAttribute(options, "input", password); // finds: tracing-sensitive-attribute
}

void droppedBad() {
  internal::MakeSpan("order.load"); // finds: tracing-dropped-span
  internal::MakeSpanGrpc("shop.Orders", "Load"); // finds: tracing-dropped-span
  internal::MakeSpanHttp(RestRequest(), "GET"); // finds: tracing-dropped-span
}

void noScopeBad() {
  auto span = internal::MakeSpan("order.load");
  internal::OTelScope{span}; // finds: tracing-dropped-span
  internal::EndSpan(*span);
}

void lateBad(Status status) {
  auto span = internal::MakeSpan("order.load");
  internal::EndSpan(*span, status);
  span->SetAttribute("late", true); // finds: tracing-use-after-end
}

Status errorBad() {
  auto span = internal::MakeSpan("order.load");
  internal::OTelScope scope(span);
  Status status = load();
  if (!status.ok())
    return status; // finds: tracing-unrecorded-error
  return status;
}

Status errorOk() {
  auto span = internal::MakeSpan("order.load");
  internal::OTelScope scope(span);
  return internal::EndSpan(*span, load());
}

void thenBad(future<int> ready) {
  internal::OTelScope scope(internal::MakeSpan("order.load"));
  ready.then([](int) { check(); return 1; }); // finds: tracing-detached-task "'google::cloud::future::then'"
}

void queueBad(CompletionQueue &queue) {
  internal::OTelScope scope(internal::MakeSpan("order.load"));
  queue.RunAsync([] { check(); }); // finds: tracing-detached-task
}

void carriedOk(CompletionQueue &queue) {
  internal::OTelScope scope(internal::MakeSpan("order.load"));
  queue.RunAsync([current = internal::CurrentOTelContext()] {
    internal::ScopedOTelContext again(current);
    check();
  });
}
