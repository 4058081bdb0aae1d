#include "shared/server.h"

opentelemetry::nostd::shared_ptr<opentelemetry::trace::Tracer> tracer() {
  return opentelemetry::trace::Provider::GetTracerProvider()->GetTracer("files");
}
