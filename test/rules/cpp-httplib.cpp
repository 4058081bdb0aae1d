// RUN: %expectations --modes one %s

#include "httplib.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <string>

namespace trace = opentelemetry::trace;

static opentelemetry::nostd::shared_ptr<trace::Span> start(const char *name, trace::SpanKind kind) {
  trace::StartSpanOptions options;
  options.kind = kind;
  return trace::Provider::GetTracerProvider()->GetTracer("shop")->StartSpan(name, options);
}

void clientGetBad(httplib::Client &client) {
  auto span = start("orders call", trace::SpanKind::kClient);
  trace::Scope scope(span);
  client.Get("/orders"); // finds: tracing-missing-injection
}

void clientHeadBad(httplib::Client &client) {
  auto span = start("orders call", trace::SpanKind::kClient);
  trace::Scope scope(span);
  client.Head("/orders"); // finds: tracing-missing-injection
}

void clientPostBad(httplib::Client &client) {
  auto span = start("orders call", trace::SpanKind::kClient);
  trace::Scope scope(span);
  client.Post("/orders", "{}", "text/plain"); // finds: tracing-missing-injection
}

void clientPutBad(httplib::Client &client) {
  auto span = start("orders call", trace::SpanKind::kClient);
  trace::Scope scope(span);
  client.Put("/orders", "{}", "text/plain"); // finds: tracing-missing-injection
}

void clientPatchBad(httplib::Client &client) {
  auto span = start("orders call", trace::SpanKind::kClient);
  trace::Scope scope(span);
  client.Patch("/orders", "{}", "text/plain"); // finds: tracing-missing-injection
}

void clientDeleteBad(httplib::Client &client) {
  auto span = start("orders call", trace::SpanKind::kClient);
  trace::Scope scope(span);
  client.Delete("/orders"); // finds: tracing-missing-injection
}

void clientOptionsBad(httplib::Client &client) {
  auto span = start("orders call", trace::SpanKind::kClient);
  trace::Scope scope(span);
  client.Options("/orders"); // finds: tracing-missing-injection
}

void clientSendBad(httplib::Client &client) {
  auto span = start("orders call", trace::SpanKind::kClient);
  trace::Scope scope(span);
  httplib::Request request;
  client.send(request); // finds: tracing-missing-injection
}

void implGetBad(httplib::ClientImpl &client) {
  auto span = start("orders call", trace::SpanKind::kClient);
  trace::Scope scope(span);
  client.Get("/orders"); // finds: tracing-missing-injection
}

void implHeadBad(httplib::ClientImpl &client) {
  auto span = start("orders call", trace::SpanKind::kClient);
  trace::Scope scope(span);
  client.Head("/orders"); // finds: tracing-missing-injection
}

void implPostBad(httplib::ClientImpl &client) {
  auto span = start("orders call", trace::SpanKind::kClient);
  trace::Scope scope(span);
  client.Post("/orders", "{}", "text/plain"); // finds: tracing-missing-injection
}

void implPutBad(httplib::ClientImpl &client) {
  auto span = start("orders call", trace::SpanKind::kClient);
  trace::Scope scope(span);
  client.Put("/orders", "{}", "text/plain"); // finds: tracing-missing-injection
}

void implPatchBad(httplib::ClientImpl &client) {
  auto span = start("orders call", trace::SpanKind::kClient);
  trace::Scope scope(span);
  client.Patch("/orders", "{}", "text/plain"); // finds: tracing-missing-injection
}

void implDeleteBad(httplib::ClientImpl &client) {
  auto span = start("orders call", trace::SpanKind::kClient);
  trace::Scope scope(span);
  client.Delete("/orders"); // finds: tracing-missing-injection
}

void implOptionsBad(httplib::ClientImpl &client) {
  auto span = start("orders call", trace::SpanKind::kClient);
  trace::Scope scope(span);
  client.Options("/orders"); // finds: tracing-missing-injection
}

void implSendBad(httplib::ClientImpl &client) {
  auto span = start("orders call", trace::SpanKind::kClient);
  trace::Scope scope(span);
  httplib::Request request;
  client.send(request); // finds: tracing-missing-injection
}

void setHeaderOk(httplib::Client &client, const std::string &name) {
  auto span = start("orders call", trace::SpanKind::kClient);
  trace::Scope scope(span);
  httplib::Request request;
  request.set_header(name, "1");
  client.send(request);
}

void incomingBad(const httplib::Request &request) {
  auto span = start("orders handle", trace::SpanKind::kServer); // finds: tracing-missing-extraction
  trace::Scope scope(span);
  span->SetAttribute("empty", request.body.empty());
}
