// target: shared
#include "shared/order.h"

#include "opentelemetry/trace/provider.h"

opentelemetry::trace::Scope enter(const std::string &name) {
  auto tracer = opentelemetry::trace::Provider::GetTracerProvider()->GetTracer("files");
  return opentelemetry::trace::Scope(tracer->StartSpan(name));
}

// Which one depends on the program that it is linked into.
opentelemetry::trace::Scope enterPlain(const Order &order) { return enter(titleOf(order)); }
