#include "shared/event.h"

#include "opentelemetry/trace/provider.h"

#include <thread>

opentelemetry::trace::Scope enter(const std::string &name) {
  auto tracer = opentelemetry::trace::Provider::GetTracerProvider()->GetTracer("files");
  return opentelemetry::trace::Scope(tracer->StartSpan(name));
}

extern "C" void plugin_handle(const Event &event);

// Which of them it is linked to is not known.
void handOnOk(const Event &event) {
  auto scope = enter("event.take");
  std::thread([event] { plugin_handle(event); }).detach();
}

int main() { handOnOk(Event()); }
