#include "current.h"

#include "opentelemetry/trace/tracer.h"

#include <map>

namespace shop {

namespace trace = opentelemetry::trace;

void tagCurrent(const std::string &tenant) {
  trace::Tracer::GetCurrentSpan()->SetAttribute("tenant_id", tenant);
}

void tagAll(const std::string &tenant, const std::string &region) {
  trace::Tracer::GetCurrentSpan()->SetAttribute("cloud.region", region);
  tagCurrent(tenant);
}

void countFor(const std::string &tenant) {
  static std::map<std::string, int> counts;
  ++counts[tenant];
  trace::Tracer::GetCurrentSpan()->AddEvent("counted");
}

} // namespace shop
