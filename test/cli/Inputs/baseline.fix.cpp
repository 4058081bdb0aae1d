#include "opentelemetry/trace/provider.h"

#include <string>

static auto tracer() { return opentelemetry::trace::Provider::GetTracerProvider()->GetTracer("t"); }

void one(long id) {
  auto span = tracer()->StartSpan("a " + std::to_string(id));
}
