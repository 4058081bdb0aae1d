// A program with an advice: it may extract.
// RUN: %expectations --modes one %s

#include "drogon/drogon.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

namespace trace = opentelemetry::trace;

static opentelemetry::nostd::shared_ptr<trace::Span> start(const char *name, trace::SpanKind kind) {
  trace::StartSpanOptions options;
  options.kind = kind;
  return trace::Provider::GetTracerProvider()->GetTracer("shop")->StartSpan(name, options);
}

void install(drogon::HttpAppFramework &app) {
  app.registerSyncAdvice([](const drogon::HttpRequestPtr &) { return drogon::HttpResponsePtr(); });
}

void advisedOk(const drogon::HttpRequestPtr &request) {
  auto span = start("orders handle", trace::SpanKind::kServer);
  trace::Scope scope(span);
}
