// RUN: %expectations %s

// A result that is declared empty and recorded when it is known.

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <string>

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("rustok");
}

struct Data {};
struct Resource {};
Resource make(const Data &data);
bool exists(const std::string &resource_id);

// guide: Record Important Fields, good
Resource create_resource_good(const std::string &tenant_id, const std::string &resource_id,
                              const Data &data) {
  auto span = tracer()->StartSpan("resource.create", {{"tenant_id", tenant_id},
                                                      {"resource_id", resource_id},
                                                      {"operation", "create"},
                                                      {"result", ""}});
  trace::Scope scope(span);
  Resource resource = make(data);
  span->SetAttribute("result", "success");
  return resource;
}

// guide: Record Important Fields, bad
Resource create_resource_bad(const std::string &tenant_id, const std::string &resource_id,
                             const Data &data) {
  auto span = tracer()->StartSpan("resource.create", {{"tenant_id", tenant_id},
                                                      {"resource_id", resource_id},
                                                      {"operation", "create"},
                                                      {"result", ""}}); // finds: tracing-unrecorded-field
  trace::Scope scope(span);
  if (exists(resource_id))
    return Resource();
  Resource resource = make(data);
  span->SetAttribute("result", "success");
  return resource;
}
