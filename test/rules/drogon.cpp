// RUN: %expectations --modes one %s

#include "drogon/drogon.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <string>

namespace trace = opentelemetry::trace;

static opentelemetry::nostd::shared_ptr<trace::Span> start(const char *name, trace::SpanKind kind) {
  trace::StartSpanOptions options;
  options.kind = kind;
  return trace::Provider::GetTracerProvider()->GetTracer("shop")->StartSpan(name, options);
}

void sendBad(drogon::HttpClient &client) {
  auto span = start("orders call", trace::SpanKind::kClient);
  trace::Scope scope(span);
  auto request = drogon::HttpRequest::newHttpRequest();
  request->setPath("/orders");
  request->addHeader("Accept", "text/plain");
  client.sendRequest(request); // finds: tracing-missing-injection
}

void sendAsyncBad(const std::shared_ptr<drogon::HttpClient> &client) {
  auto span = start("orders call", trace::SpanKind::kClient);
  trace::Scope scope(span);
  auto request = drogon::HttpRequest::newHttpRequest();
  client->sendRequest(request, [](drogon::ReqResult, const drogon::HttpResponsePtr &) {}); // finds: tracing-missing-injection
}

void sendCoroBad(drogon::HttpClient &client) {
  auto span = start("orders call", trace::SpanKind::kClient);
  trace::Scope scope(span);
  auto request = drogon::HttpRequest::newHttpRequest();
  client.sendRequestCoro(request); // finds: tracing-missing-injection
}

void addHeaderOk(drogon::HttpClient &client, const std::string &name) {
  auto span = start("orders call", trace::SpanKind::kClient);
  trace::Scope scope(span);
  auto request = drogon::HttpRequest::newHttpRequest();
  request->addHeader(name, "1");
  client.sendRequest(request);
}

void handleBad(const drogon::HttpRequestPtr &request) {
  auto span = start("orders handle", trace::SpanKind::kServer); // finds: tracing-missing-extraction
  trace::Scope scope(span);
}

// It answers on the client's loop, after all of this.
void answerBad(const std::shared_ptr<drogon::HttpClient> &client) {
  auto span = start("orders check", trace::SpanKind::kInternal);
  auto scope = std::make_shared<trace::Scope>(span);
  auto request = drogon::HttpRequest::newHttpRequest();
  client->sendRequest(request, [scope](drogon::ReqResult, const drogon::HttpResponsePtr &) {}); // finds: tracing-scope-escapes
}

void answerChildBad(const std::shared_ptr<drogon::HttpClient> &client) {
  auto span = start("orders check", trace::SpanKind::kInternal);
  trace::Scope scope(span);
  auto request = drogon::HttpRequest::newHttpRequest();
  client->sendRequest(request, [](drogon::ReqResult, const drogon::HttpResponsePtr &) { // finds: tracing-detached-task
    start("orders parse", trace::SpanKind::kInternal)->End();
  });
}

void answerOk(const std::shared_ptr<drogon::HttpClient> &client) {
  auto span = start("orders check", trace::SpanKind::kInternal);
  auto request = drogon::HttpRequest::newHttpRequest();
  client->sendRequest(request, [span](drogon::ReqResult, const drogon::HttpResponsePtr &) { span->End(); });
}
