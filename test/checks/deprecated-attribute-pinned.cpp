// RUN: %expectations %s

// A project that stays with the conventions of a version says which keys those are.
// options: deprecated-attribute.Allow=http.*;net.*

#include "opentelemetry/trace/provider.h"

#include <string>

namespace trace = opentelemetry::trace;

void pinnedOk(trace::Span &span, const std::string &method) {
  span.SetAttribute("http.method", method);
  span.SetAttribute("http.status_code", 200);
  span.SetAttribute("net.peer.name", "billing");
}

void notPinnedBad(trace::Span &span) {
  span.SetAttribute("db.statement", "SELECT 1"); // finds: tracing-deprecated-attribute "'db.query.text' now"
  span.SetAttribute("peer.service", "billing"); // finds: tracing-deprecated-attribute
}
