// RUN: %expectations %s

// Slips in keys of the program's own, which no registry has.

#include "opentelemetry/trace/provider.h"

#include <string>

namespace trace = opentelemetry::trace;

void depotOk(trace::Span &span, const std::string &text) {
  span.SetAttribute("freight.container_id", text);
  span.SetAttribute("freight.container_kind", text);
  span.SetAttribute("freight.weight", 7);
  span.SetAttribute("tenant_id", text);
}
void againOk(trace::Span &span, const std::string &text) {
  span.SetAttribute("freight.weight", 8);
  span.SetAttribute("tenant_id", text);
}

void turnedBad(trace::Span &span, const std::string &text) {
  span.SetAttribute("freight.contianer_kind", text); // finds: tracing-attribute-key-style "'freight.contianer_kind' is a misspelling of 'freight.container_kind'"
}
void doubledBad(trace::Span &span, const std::string &text) {
  span.SetAttribute("tennant_id", text); // finds: tracing-attribute-key-style "is a misspelling of 'tenant_id'"
  span.SetAttribute("freight.weigght", 7); // finds: tracing-attribute-key-style
}

// Other words, or forms of one.
void formsOk(trace::Span &span) {
  span.SetAttribute("berth.retried", 1);
  span.SetAttribute("berth.retired", 1);
  span.SetAttribute("berth.skipped", 1);
  span.SetAttribute("berth.shipped", 1);
  span.SetAttribute("berth.signal", 1);
  span.SetAttribute("berth.signals", 1);
  span.SetAttribute("berth.port1", 1);
  span.SetAttribute("berth.port2", 1);
  span.SetAttribute("crane.causal", 1);
  span.SetAttribute("crane.casual", 1);
}
void formsAgainOk(trace::Span &span) {
  span.SetAttribute("berth.retried", 2);
  span.SetAttribute("berth.shipped", 2);
  span.SetAttribute("berth.signals", 2);
}
