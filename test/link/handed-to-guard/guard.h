#pragma once

#include "opentelemetry/trace/span.h"

namespace shop {

using SpanPointer = opentelemetry::nostd::shared_ptr<opentelemetry::trace::Span>;

// Who has it has the span that it was given.
class Guard {
public:
  explicit Guard(SpanPointer span);
  ~Guard();
  opentelemetry::trace::Span *operator->() const;

private:
  SpanPointer span_;
};

} // namespace shop
