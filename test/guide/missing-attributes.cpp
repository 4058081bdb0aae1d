// RUN: %expectations %s

// A field that is empty at the start is recorded where its value is there.

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <optional>
#include <string>

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("rustok");
}

std::string outcome();

// guide: Missing Attributes, good
void operation_good(const std::optional<std::string> &user_id) {
  auto span = tracer()->StartSpan("user.operation", {{"user_id", ""}});
  trace::Scope scope(span);
  if (user_id)
    span->SetAttribute("user_id", *user_id);
}

// guide: Missing Attributes, bad
void operation_bad(const std::optional<std::string> &user_id) {
  auto span = tracer()->StartSpan("user.operation", {{"user_id", ""}}); // finds: tracing-unrecorded-field
  trace::Scope scope(span);
  (void)user_id;
}

// guide: Missing Attributes, bad
void too_late_bad() {
  auto span = tracer()->StartSpan("user.operation");
  trace::Scope scope(span);
  span->End();
  span->SetAttribute("result", outcome()); // finds: tracing-use-after-end
}
