#include "handlers.h"

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

namespace trace = opentelemetry::trace;

static auto tracer() { return trace::Provider::GetTracerProvider()->GetTracer("shop"); }

static void startsDeeper(const httplib::Request &request) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kServer;
  trace::Scope scope(tracer()->StartSpan("orders.create", options));
  (void)request;
}

void behindDispatcher(const httplib::Request &request) { startsDeeper(request); }

void alone(const httplib::Request &request) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kServer;
  trace::Scope scope(tracer()->StartSpan("orders.create", options)); // finds: tracing-missing-extraction
  (void)request;
}
