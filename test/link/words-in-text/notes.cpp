#include "notes.h"

#include "opentelemetry/trace/provider.h"

namespace shop {

namespace trace = opentelemetry::trace;

trace::Scope enter(const std::string &name) {
  return trace::Scope(trace::Provider::GetTracerProvider()->GetTracer("shop")->StartSpan(name));
}

void note(const std::string &text) {
  trace::Tracer::GetCurrentSpan()->SetAttribute("note", text);
}

std::string wordOf(int code) { return code == 0 ? "password" : "user_id"; }

} // namespace shop
