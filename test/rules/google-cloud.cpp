// RUN: %expectations --modes one %s

#include "google/cloud/internal/opentelemetry.h"
#include "google/cloud/internal/grpc_opentelemetry.h"
#include "google/cloud/internal/opentelemetry_context.h"
#include "google/cloud/internal/rest_opentelemetry.h"

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
  rest_internal::MakeSpanHttp(rest_internal::RestRequest(), "GET"); // finds: tracing-dropped-span
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

Status erase(grpc::ClientContext &context);
StatusOr<int> count(grpc::ClientContext &context);
future<StatusOr<int>> countLater(std::shared_ptr<grpc::ClientContext> context);

StatusOr<int> calledOk(grpc::ClientContext &context) {
  auto span = internal::MakeSpanGrpc("shop.Orders", "Count");
  internal::OTelScope scope(span);
  auto counted = count(context);
  if (!counted.ok())
    return internal::EndSpan(context, *span, std::move(counted));
  return internal::EndSpan(context, *span, std::move(counted));
}

Status forgottenBad(grpc::ClientContext &context) {
  auto span = internal::MakeSpanGrpc("shop.Orders", "Erase");
  internal::OTelScope scope(span);
  auto status = erase(context);
  if (!status.ok())
    return status; // finds: tracing-unrecorded-error
  return internal::EndSpan(context, *span, status);
}

// Which of its arguments is the span depends on the overload.
void FN_calledLate(grpc::ClientContext &context, Status status) {
  auto span = internal::MakeSpanGrpc("shop.Orders", "Load");
  internal::EndSpan(context, *span, status);
  span->SetAttribute("late", true);
}

future<StatusOr<int>> laterOk(std::shared_ptr<grpc::ClientContext> context) {
  auto span = internal::MakeSpanGrpc("shop.Orders", "Count");
  internal::OTelScope scope(span);
  return internal::EndSpan(context, std::move(span), countLater(context));
}

future<StatusOr<int>> wholeOk() {
  auto span = internal::MakeSpan("order.count");
  internal::OTelScope scope(span);
  return internal::EndSpan(std::move(span), countLater(nullptr));
}
