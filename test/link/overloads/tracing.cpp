#include "tracing.h"

#include "opentelemetry/trace/provider.h"

namespace shop {

namespace trace = opentelemetry::trace;

static opentelemetry::nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop");
}

trace::Scope enter(const std::string &name) { return trace::Scope(tracer()->StartSpan(name)); }

trace::Scope enter(const char *name, const std::string &subject) {
  return trace::Scope(tracer()->StartSpan(name, {{"subject", subject}}));
}

trace::Scope enter(int component, const std::string &name) {
  return trace::Scope(tracer()->StartSpan(name, {{"component", component}}));
}

namespace quiet {
void enter(const std::string &name) {
  trace::Tracer::GetCurrentSpan()->SetAttribute("step", name);
}
} // namespace quiet

} // namespace shop
