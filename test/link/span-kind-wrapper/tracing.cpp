#include "tracing.h"

#include "opentelemetry/trace/provider.h"

namespace shop {

static opentelemetry::nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop");
}

SpanPointer start(const char *name) { return tracer()->StartSpan(name); }

trace::StartSpanOptions clientOptions() {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kClient;
  return options;
}

SpanPointer startClient(const char *name) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kClient;
  return tracer()->StartSpan(name, options);
}

SpanPointer startAs(trace::SpanKind kind, const char *name) {
  trace::StartSpanOptions options;
  options.kind = kind;
  return tracer()->StartSpan(name, options);
}

SpanPointer startQuery(const char *system) {
  auto span = tracer()->StartSpan("db.query");
  span->SetAttribute("db.system.name", system);
  return span;
}

void describe(trace::Span &span, const char *system) { span.SetAttribute("db.system.name", system); }

void setKind(trace::StartSpanOptions &options) { options.kind = trace::SpanKind::kClient; }

// What it records, and of what kind it is, is all its own.
SpanPointer startRedisBad() {
  auto span = tracer()->StartSpan("cache.get"); // finds: tracing-span-kind "span 'cache.get' is of kind 'internal'"
  span->SetAttribute("db.system.name", "redis");
  return span;
}

} // namespace shop
