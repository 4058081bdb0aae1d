#include "guard.h"

#include "opentelemetry/trace/provider.h"

namespace web {

namespace trace = opentelemetry::trace;

Guard::Guard(const std::string &name)
    : span_(trace::Provider::GetTracerProvider()->GetTracer("web")->StartSpan(name)),
      scope_(span_) {}

Guard::~Guard() { span_->End(); }

} // namespace web
