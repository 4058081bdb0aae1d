// target: worker
// about: tracing-missing-propagator
#include "opentelemetry/context/propagation/global_propagator.h"
#include "opentelemetry/context/propagation/text_map_propagator.h"
#include "opentelemetry/context/runtime_context.h"
#include "opentelemetry/trace/propagation/http_trace_context.h"
#include "opentelemetry/trace/provider.h"

namespace nostd = opentelemetry::nostd;
namespace trace = opentelemetry::trace;
namespace context = opentelemetry::context;
using Propagator = context::propagation::GlobalTextMapPropagator;

static void install(nostd::shared_ptr<trace::TracerProvider> provider) {
  trace::Provider::SetTracerProvider(provider);
}

static context::Context readHeaders(context::propagation::TextMapCarrier &headers) {
  auto current = context::RuntimeContext::GetCurrent();
  auto propagator = Propagator::GetGlobalPropagator(); // finds: tracing-missing-propagator (proof)
  return propagator->Extract(headers, current);
}

int main() {
  install({});
  return 0;
}
