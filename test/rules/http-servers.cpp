// RUN: %expectations --modes one %s

#include "crow/http_request.h"
#include "oatpp/web/protocol/http/incoming/Request.hpp"
#include "pistache/router.h"
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

void crowBad(const crow::request &request) {
  auto span = start("GET /orders", trace::SpanKind::kServer); // finds: tracing-missing-extraction "'request'"
  span->SetAttribute("empty", request.body.empty());
}

void pistacheBad(const Pistache::Rest::Request &request) {
  auto span = start("GET /orders", trace::SpanKind::kServer); // finds: tracing-missing-extraction
  span->SetAttribute("empty", request.body().empty());
}

void oatppBad(const std::shared_ptr<oatpp::web::protocol::http::incoming::Request> &request) {
  auto span = start("GET /orders", trace::SpanKind::kServer); // finds: tracing-missing-extraction
  span->SetAttribute("empty", !request->hasBody());
}

void internalOk(const crow::request &request) {
  auto span = start("orders.check", trace::SpanKind::kInternal);
  span->SetAttribute("empty", request.body.empty());
}
