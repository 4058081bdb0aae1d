#include "operation.h"

#include "opentelemetry/trace/provider.h"

namespace shop {

namespace trace = opentelemetry::trace;

static opentelemetry::nostd::shared_ptr<trace::Span> start(const std::string &name) {
  return trace::Provider::GetTracerProvider()->GetTracer("shop")->StartSpan(name);
}

Operation::Operation(const std::string &name, const Context &context)
    : span_(start(name)), scope_(span_) {
  span_->SetAttribute("tenant_id", context.tenant_id);
}

Operation::Operation(const std::string &name) : span_(start(name)), scope_(span_) {}

Operation &Operation::forTenant(const std::string &tenant) {
  span_->SetAttribute("tenant_id", tenant);
  return *this;
}

Operation &Operation::by(const std::string &user) {
  span_->SetAttribute("enduser.name", user);
  return *this;
}

trace::Scope enterFor(const char *name, const Context &context) {
  auto span = start(name);
  span->SetAttribute("tenant_id", context.tenant_id);
  return trace::Scope(span);
}

trace::Scope enter(const char *name) { return trace::Scope(start(name)); }

} // namespace shop
