#include "guard.h"

#include "opentelemetry/trace/provider.h"

namespace shop {

Guard::Guard(const char *name)
    : span_(trace::Provider::GetTracerProvider()->GetTracer("shop")->StartSpan(name)),
      scope_(span_) {}

Guard::~Guard() { span_->End(); }

trace::Span &Guard::raw() { return *span_; }
const nostd::shared_ptr<trace::Span> &Guard::handle() const { return span_; }
trace::Span *Guard::pointer() { return span_.get(); }

Guard &Guard::named(const char *name) {
  span_->UpdateName(name);
  return *this;
}

trace::Span &spanOf(Guard &guard) { return guard.raw(); }

} // namespace shop
