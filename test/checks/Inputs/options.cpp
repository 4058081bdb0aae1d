#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"
#include <string>

namespace trace = opentelemetry::trace;
namespace shop { std::string redact(const std::string &text); }

static opentelemetry::nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop");
}

void send(trace::Span &span, const std::string &email, const std::string &body, const std::string &user_name) {
  span.SetAttribute("by", user_name);
  span.SetAttribute("mail.to", email);
  span.SetAttribute("mail.body", body);
  span.SetAttribute("mail.kind", "plain");
}

void list(const std::string &tenant_id) {
  auto span = tracer()->StartSpan("order.list");
  trace::Scope scope(span);
}
