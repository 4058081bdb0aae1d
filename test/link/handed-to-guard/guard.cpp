#include "guard.h"

#include <utility>

namespace shop {

Guard::Guard(SpanPointer span) : span_(std::move(span)) {}

Guard::~Guard() { span_->End(); }

opentelemetry::trace::Span *Guard::operator->() const { return span_.get(); }

} // namespace shop
