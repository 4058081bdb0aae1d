#pragma once

#include "opentelemetry/nostd/shared_ptr.h"
#include "opentelemetry/trace/span.h"

namespace shop {

using SpanPointer = opentelemetry::nostd::shared_ptr<opentelemetry::trace::Span>;

SpanPointer startSpan(const char *name);
void endSpan(const SpanPointer &span);
void endIfFailed(const SpanPointer &span, bool failed);
void annotate(const SpanPointer &span, int items);
void touch(const SpanPointer &span);
void leave(opentelemetry::trace::Span &span);

class Operation {
public:
  explicit Operation(const char *name);
  void set(int items);
  void end();
  void next(const char *name);

private:
  SpanPointer span_;
};

} // namespace shop
