// RUN: %expectations %s
// options: missing-required-attribute.SetElsewhere=server.*;url.full
// about: tracing-missing-required-attribute

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <string>

namespace trace = opentelemetry::trace;

static opentelemetry::nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop");
}

void processorSetsItOk(const std::string &method) {
  auto span = tracer()->StartSpan("GET", {{"http.request.method", method}}, {.kind = trace::SpanKind::kClient});
  trace::Scope scope(span);
}

void nobodySetsItBad(const std::string &method) {
  auto span = tracer()->StartSpan("GET /orders", {{"http.request.method", method}, {"url.path", "/orders"}}, {.kind = trace::SpanKind::kServer}); // finds: tracing-missing-required-attribute "'url.scheme'"
  trace::Scope scope(span);
}
