// RUN: %expectations --modes one %s

#include "cpprest/http_client.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <map>
#include <memory>
#include <string>

namespace trace = opentelemetry::trace;

static opentelemetry::nostd::shared_ptr<trace::Span> start(const char *name, trace::SpanKind kind) {
  trace::StartSpanOptions options;
  options.kind = kind;
  return trace::Provider::GetTracerProvider()->GetTracer("shop")->StartSpan(name, options);
}

using web::http::http_request;

void plainBad(web::http::client::http_client &client) {
  auto span = start("orders call", trace::SpanKind::kClient);
  trace::Scope scope(span);
  client.request("GET", "/orders"); // finds: tracing-missing-injection
}

void requestBad(web::http::client::http_client &client) {
  auto span = start("orders call", trace::SpanKind::kClient);
  trace::Scope scope(span);
  http_request request("POST");
  request.headers().add("Accept", "text/plain");
  request.set_body("{}");
  client.request(request); // finds: tracing-missing-injection
}

void headersOk(web::http::client::http_client &client, const std::map<std::string, std::string> &headers) {
  auto span = start("orders call", trace::SpanKind::kClient);
  trace::Scope scope(span);
  http_request request("POST");
  for (const auto &[name, value] : headers)
    request.headers().add(name, value);
  client.request(request);
}

void handleBad(http_request request) {
  auto span = start("orders handle", trace::SpanKind::kServer); // finds: tracing-missing-extraction
  trace::Scope scope(span);
}
