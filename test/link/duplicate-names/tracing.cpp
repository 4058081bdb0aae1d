#include "tracing.h"

SpanPointer begin(const char *name) {
  return trace::Provider::GetTracerProvider()->GetTracer("harbour")->StartSpan(name);
}
