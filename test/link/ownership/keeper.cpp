#include "keeper.h"

#include "opentelemetry/trace/provider.h"

namespace shop {

void Keeper::keep(const std::string &request, SpanPtr span) { open_[request] = span; }

void Keeper::finish(const std::string &request, const std::string &tenant) {
  open_[request]->SetAttribute("tenant_id", tenant);
  open_.erase(request);
}

Operation::Operation(const char *name)
    : span_(opentelemetry::trace::Provider::GetTracerProvider()->GetTracer("shop")->StartSpan(
          name)) {}

void Operation::setTenant(const std::string &tenant) { span_->SetAttribute("tenant_id", tenant); }

bool isSampled(const opentelemetry::trace::Span &span) { return span.IsRecording(); }

std::unique_ptr<Operation> begin(const Request &) {
  return std::make_unique<Operation>("order.list");
}

} // namespace shop
