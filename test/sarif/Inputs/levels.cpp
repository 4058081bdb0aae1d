#include "opentelemetry/trace/provider.h"

#include <string>

static auto tracer() { return opentelemetry::trace::Provider::GetTracerProvider()->GetTracer("t"); }

void logIn(const std::string &password) {
  auto span = tracer()->StartSpan("process");
  span->SetAttribute("login.name", password);
  tracer()->StartSpan("login.check");
  tracer()->StartSpan("login.check"); // NOLINT: known
  span->End();
  span->SetAttribute("login.done", true);
}
