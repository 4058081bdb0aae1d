#include "task_context.h"

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <thread>

namespace shop {

namespace trace = opentelemetry::trace;

static opentelemetry::nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop");
}

static void rebuild() { trace::Scope scope(tracer()->StartSpan("index.rebuild")); }

void bareBad() {
  trace::Scope scope(tracer()->StartSpan("catalog.change"));
  post([] { rebuild(); }); // finds: tracing-detached-task "'shop::post'"
}

void loggedBad() {
  trace::Scope scope(tracer()->StartSpan("catalog.change"));
  post(logged([] { rebuild(); })); // finds: tracing-detached-task "'shop::post'"
}

void wrappedOk() {
  trace::Scope scope(tracer()->StartSpan("catalog.change"));
  post(withContext([] { rebuild(); }));
}

void threadOk() {
  trace::Scope scope(tracer()->StartSpan("catalog.change"));
  std::jthread worker(withContext(rebuild));
}

void bothOk() {
  trace::Scope scope(tracer()->StartSpan("catalog.change"));
  post(withContext(logged(rebuild)));
}

} // namespace shop
