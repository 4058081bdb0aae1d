#include "guard.h"

#include "opentelemetry/trace/provider.h"

#include <exception>

namespace shop {

namespace trace = opentelemetry::trace;

Guard::Guard(const std::string &name)
    : span_(trace::Provider::GetTracerProvider()->GetTracer("shop")->StartSpan(name)),
      scope_(span_) {}

Guard::~Guard() {
  if (std::uncaught_exceptions() > 0)
    span_->SetStatus(trace::StatusCode::kError);
  span_->End();
}

void Guard::record(const std::string &key, const std::string &value) {
  span_->SetAttribute(key, value);
}

} // namespace shop
