#include "opentelemetry/trace/provider.h"

#include <string>

void login(const std::string &password) {
  auto tracer = opentelemetry::trace::Provider::GetTracerProvider()->GetTracer("gate");
  auto span = tracer->StartSpan("gate.login");
  span->SetAttribute("gate.key", password);
}

void leave() {
  auto tracer = opentelemetry::trace::Provider::GetTracerProvider()->GetTracer("gate");
  tracer->StartSpan("gate.leave");
}
