// A program that installs interceptors: they may inject.
// RUN: %expectations --modes one %s

#include "cpr/cpr.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

namespace trace = opentelemetry::trace;

static opentelemetry::nostd::shared_ptr<trace::Span> start(const char *name, trace::SpanKind kind) {
  trace::StartSpanOptions options;
  options.kind = kind;
  return trace::Provider::GetTracerProvider()->GetTracer("shop")->StartSpan(name, options);
}

void install(cpr::Session &session, const std::shared_ptr<cpr::Interceptor> &tracing) {
  session.AddInterceptor(tracing);
}

void interceptedOk() {
  auto span = start("orders call", trace::SpanKind::kClient);
  trace::Scope scope(span);
  cpr::Session session;
  session.Get();
}
