#include "opentelemetry/trace/provider.h"

void dropped() {
  opentelemetry::trace::Provider::GetTracerProvider()->GetTracer("t")->StartSpan("cart.load");
}
