#include "workers.h"

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <thread>

namespace shop {

namespace trace = opentelemetry::trace;

static void traced(const char *name) {
  auto tracer = trace::Provider::GetTracerProvider()->GetTracer("shop");
  trace::Scope scope(tracer->StartSpan(name));
}

void shipInBackground() {
  std::thread([] { traced("parcel.ship"); }).detach(); // finds: tracing-detached-task "task given to 'std::thread' loses the active span"
}

void sweepInBackground() {
  std::thread([] { traced("cache.sweep"); }).detach();
}

void shipAndWait() {
  std::thread worker([] { traced("parcel.ship"); }); // finds: tracing-detached-task "'std::thread'"
  worker.join();
}

} // namespace shop
