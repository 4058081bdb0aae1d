#include "http_tracing.h"

namespace web {

namespace trace = opentelemetry::trace;

static opentelemetry::nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("web", "2.1");
}

SpanPtr startServerSpan(const std::string &method, const std::string &what) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kServer;
  return tracer()->StartSpan("HTTP " + method + " " + what, options);
}

SpanPtr startJobSpan(const char *job, int shard) {
  std::string name = "job.";
  name += job;
  name += "/" + std::to_string(shard);
  return tracer()->StartSpan(name);
}

} // namespace web
