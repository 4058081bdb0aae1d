// RUN: %expectations %s

// Rust's attribute macro records what is not skipped; in C++ each is written down.

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <string>

namespace trace = opentelemetry::trace;

static opentelemetry::nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("rustok");
}

struct LargeInput {
  std::string kind, body, password;
};

// guide: Skip Large or Sensitive Data, bad
void create_bad(const LargeInput &input) {
  auto span = tracer()->StartSpan("input.create",
                                  {{"input.kind", input.kind},
                                   {"input.body", input.body}, // finds: tracing-large-attribute
                                   {"input.login", input.password}}); // finds: tracing-sensitive-attribute
  trace::Scope scope(span);
}

// guide: Skip Large or Sensitive Data, good
void create_good(const LargeInput &input) {
  auto span = tracer()->StartSpan("input.create", {{"input.kind", input.kind}});
  trace::Scope scope(span);
}

// Record important fields: what identifies the work, not the data.
// guide: Record Important Fields, good
void create_resource_good(const std::string &tenant_id, const std::string &resource_id,
                          const LargeInput &data) {
  auto span = tracer()->StartSpan("resource.create", {{"tenant_id", tenant_id},
                                                      {"resource_id", resource_id},
                                                      {"operation", "create"}});
  trace::Scope scope(span);
  (void)data;
  span->SetAttribute("result", "success");
}
