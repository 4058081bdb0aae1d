#include "own.h"

#include "rope/winch.h"

#include <thread>

namespace own {
SpanPointer begin(const std::string &name) {
  return opentelemetry::trace::Provider::GetTracerProvider()->GetTracer("own")->StartSpan(name);
}
void tag(opentelemetry::trace::Span &span, const std::string &key, const std::string &value) {
  span.SetAttribute(key, value);
}
void defer(int, std::function<void()> task) { std::thread(task).detach(); }
} // namespace own

void haul(rope::Winch &winch) {
  winch.haul(3, [] {});
  auto span = own::begin("winch.haul");
  own::tag(*span, "winch.load", "3");
  own::defer(3, [] {});
}
