#include "jobs.h"

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <thread>

namespace shop {

namespace trace = opentelemetry::trace;

static opentelemetry::nostd::shared_ptr<trace::Tracer> serverTracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop");
}

void packBad() {
  trace::Scope scope(serverTracer()->StartSpan("server.start"));
  std::jthread worker([] { pack(); }); // finds: tracing-detached-task "'std::jthread'"
}

void receiveOk() {
  trace::Scope scope(serverTracer()->StartSpan("server.start"));
  std::jthread worker([] { receive(); });
}

void consumeOk() {
  trace::Scope scope(serverTracer()->StartSpan("server.start"));
  std::jthread worker(consume, 10);
}

void sweepOk() {
  trace::Scope scope(serverTracer()->StartSpan("server.start"));
  std::jthread worker(sweep);
}

} // namespace shop
