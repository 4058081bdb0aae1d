#include "opentelemetry/context/propagation/global_propagator.h"
#include "opentelemetry/trace/propagation/http_trace_context.h"
#include "opentelemetry/trace/provider.h"

namespace nostd = opentelemetry::nostd;
namespace trace = opentelemetry::trace;
namespace propagation = opentelemetry::context::propagation;

void initTracing(nostd::shared_ptr<trace::TracerProvider> provider) {
  trace::Provider::SetTracerProvider(provider);
}

void initTracing() {
  propagation::GlobalTextMapPropagator::SetGlobalPropagator(
      nostd::shared_ptr<propagation::TextMapPropagator>(
          new trace::propagation::HttpTraceContext()));
}
