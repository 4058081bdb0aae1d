// RUN: %expectations %s

// The kind says what the span does.

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <string>

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("rustok");
}

// guide: Span Kinds, good
void query_good(const std::string &tenant_id) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kClient;
  auto span = tracer()->StartSpan("db.query", {{"tenant_id", tenant_id}, {"db.system", "postgresql"}},
                                  options);
  trace::Scope scope(span);
}

// guide: Span Kinds, bad
void query_bad(const std::string &tenant_id) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kServer;
  auto span = tracer()->StartSpan("db.query", {{"tenant_id", tenant_id}, {"db.system", "postgresql"}}, // finds: tracing-span-kind
                                  options);
  trace::Scope scope(span);
}
