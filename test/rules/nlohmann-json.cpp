// RUN: %expectations --modes one %s -- -pthread

#include "nlohmann/json.hpp"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

namespace trace = opentelemetry::trace;

static opentelemetry::nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop");
}

void dumpBad(trace::Span &span, const nlohmann::json &order) {
  span.SetAttribute("order.json", order.dump()); // finds: tracing-large-attribute
}

void sizeOk(trace::Span &span, const nlohmann::json &order) {
  span.SetAttribute("order.size", static_cast<long>(order.dump().size()));
}
