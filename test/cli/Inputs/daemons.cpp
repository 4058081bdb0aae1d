#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <thread>

namespace trace = opentelemetry::trace;

static auto start(const char *name) {
  return trace::Provider::GetTracerProvider()->GetTracer("shop")->StartSpan(name);
}

static void sweep() { trace::Scope scope(start("cache.sweep")); }

namespace acme {
namespace background {
void launch() {
  trace::Scope scope(start("daemon.launch"));
  std::thread([] { sweep(); }).detach();
}
} // namespace background
namespace backgrounds {
void launch() {
  trace::Scope scope(start("other.launch"));
  std::thread([] { sweep(); }).detach();
}
} // namespace backgrounds
} // namespace acme
