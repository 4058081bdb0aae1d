#include "opentelemetry/trace/provider.h"

void load() {
  opentelemetry::trace::Provider::GetTracerProvider()->GetTracer("t")->StartSpan("depot.load");
}
