#include "telemetry.h"

Telemetry::Timing Telemetry::start(const std::string &name) {
  auto tracer = opentelemetry::trace::Provider::GetTracerProvider()->GetTracer("harbour");
  return Timing(tracer->StartSpan(name)); // finds: tracing-inactive-span "so 'box.weigh' is not its child"
}
