// RUN: %expectations --modes one %s

#include "Poco/Net/HTTPClientSession.h"
#include "Poco/Net/HTTPRequest.h"
#include "Poco/Net/HTTPRequestHandler.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <string>

namespace trace = opentelemetry::trace;

static opentelemetry::nostd::shared_ptr<trace::Span> start(const char *name, trace::SpanKind kind) {
  trace::StartSpanOptions options;
  options.kind = kind;
  return trace::Provider::GetTracerProvider()->GetTracer("shop")->StartSpan(name, options);
}

void sendBad(Poco::Net::HTTPClientSession &session) {
  auto span = start("orders call", trace::SpanKind::kClient);
  trace::Scope scope(span);
  Poco::Net::HTTPRequest request("GET", "/orders");
  request.set("Accept", "text/plain");
  request.setContentType("text/plain");
  session.sendRequest(request); // finds: tracing-missing-injection
}

void setOk(Poco::Net::HTTPClientSession &session, const std::string &name) {
  auto span = start("orders call", trace::SpanKind::kClient);
  trace::Scope scope(span);
  Poco::Net::HTTPRequest request("GET", "/orders");
  request.set(name, "1");
  session.sendRequest(request);
}

void addOk(Poco::Net::HTTPClientSession &session, const std::string &name) {
  auto span = start("orders call", trace::SpanKind::kClient);
  trace::Scope scope(span);
  Poco::Net::HTTPRequest request("GET", "/orders");
  request.add(name, "1");
  session.sendRequest(request);
}

void handleBad(Poco::Net::HTTPServerRequest &request) {
  auto span = start("orders handle", trace::SpanKind::kServer); // finds: tracing-missing-extraction
  trace::Scope scope(span);
}
