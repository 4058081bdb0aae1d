// RUN: %expectations %s

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <string>

namespace trace = opentelemetry::trace;

static opentelemetry::nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("rustok");
}

// guide: High Cardinality Fields, bad
void fetch_user_bad(const std::string &user_id) {
  auto span = tracer()->StartSpan("fetch_user_" + user_id); // finds: tracing-high-cardinality-span-name
  trace::Scope scope(span);
}

// guide: High Cardinality Fields, good
void fetch_user_good(const std::string &user_id) {
  auto span = tracer()->StartSpan("fetch_user", {{"user_id", user_id}});
  trace::Scope scope(span);
}
