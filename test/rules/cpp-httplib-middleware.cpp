// A server with a handler before all others: it may extract.
// RUN: %expectations --modes one %s

#include "httplib.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

namespace trace = opentelemetry::trace;

static opentelemetry::nostd::shared_ptr<trace::Span> start(const char *name, trace::SpanKind kind) {
  trace::StartSpanOptions options;
  options.kind = kind;
  return trace::Provider::GetTracerProvider()->GetTracer("shop")->StartSpan(name, options);
}

void install(httplib::Server &server) {
  server.set_pre_routing_handler([](const httplib::Request &, httplib::Response &) {
    return httplib::Server::HandlerResponse::Unhandled;
  });
}

void behindHandlerOk(const httplib::Request &request) {
  auto span = start("orders handle", trace::SpanKind::kServer);
  trace::Scope scope(span);
  span->SetAttribute("empty", request.body.empty());
}
