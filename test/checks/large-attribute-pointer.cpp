// RUN: %expectations --modes one %s

// A variant of the standard takes no pointer for a bool: the code does not compile there.

#include "opentelemetry/trace/provider.h"

#include <vector>

namespace trace = opentelemetry::trace;

void pointerOk(trace::Span &span, const std::vector<double> &bins) {
  span.SetAttribute("order.bins", bins.data());
}

void containerBad(trace::Span &span, const std::vector<double> &bins) {
  span.SetAttribute("order.bins", bins); // finds: tracing-large-attribute
}
