// about: tracing-missing-propagator
#include "opentelemetry/context/propagation/global_propagator.h"
#include "opentelemetry/context/propagation/text_map_propagator.h"
#include "opentelemetry/context/runtime_context.h"

namespace context = opentelemetry::context;

void addHeaders(context::propagation::TextMapCarrier &headers) {
  auto current = context::RuntimeContext::GetCurrent();
  context::propagation::GlobalTextMapPropagator::GetGlobalPropagator()->Inject(headers, current); // finds: tracing-missing-propagator (proof)
}
