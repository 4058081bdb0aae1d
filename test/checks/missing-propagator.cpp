// RUN: %expectations %s
// Programs are in test/link: propagator-*. A unit alone says nothing.

#include "opentelemetry/context/propagation/global_propagator.h"
#include "opentelemetry/context/propagation/text_map_propagator.h"
#include "opentelemetry/context/runtime_context.h"
#include "opentelemetry/trace/propagation/http_trace_context.h"

namespace trace = opentelemetry::trace;
namespace context = opentelemetry::context;
using Propagator = context::propagation::GlobalTextMapPropagator;

// Nobody knows who installs it for a library.
void libraryOk(context::propagation::TextMapCarrier &headers) {
  auto current = context::RuntimeContext::GetCurrent();
  Propagator::GetGlobalPropagator()->Inject(headers, current);
}

// A propagator of one's own needs no installation.
void ownOk(context::propagation::TextMapCarrier &headers) {
  auto current = context::RuntimeContext::GetCurrent();
  trace::propagation::HttpTraceContext propagator;
  propagator.Inject(headers, current);
}
