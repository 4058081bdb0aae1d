#include "parcels.h"

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <future>
#include <thread>

namespace shop {

namespace trace = opentelemetry::trace;

static opentelemetry::nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop");
}

void lambdaBad() {
  trace::Scope scope(tracer()->StartSpan("order.ship"));
  std::jthread worker([] { packParcel(); }); // finds: tracing-detached-task "task given to 'std::jthread' loses the active span"
}

void functionBad() {
  trace::Scope scope(tracer()->StartSpan("order.ship"));
  std::thread worker(packAll, 3); // finds: tracing-detached-task "'std::thread'"
  worker.join();
}

void ambientBad(int grams) {
  trace::Scope scope(tracer()->StartSpan("order.ship"));
  auto noted = std::async(std::launch::async, [grams] { noteWeight(grams); }); // finds: tracing-detached-task "'std::async'"
  noted.wait();
}

void untracedOk(int *grams) {
  trace::Scope scope(tracer()->StartSpan("order.ship"));
  std::jthread worker([grams] { weigh(grams); });
}

void activatedOk() {
  auto span = tracer()->StartSpan("order.ship");
  trace::Scope scope(span);
  std::jthread worker([span] {
    trace::Scope inner(span);
    packParcel();
  });
}

void calledHereOk() {
  trace::Scope scope(tracer()->StartSpan("order.ship"));
  packParcel();
}

} // namespace shop
