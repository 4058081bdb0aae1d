#include "workers.h"

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

namespace shop {

namespace trace = opentelemetry::trace;

static opentelemetry::nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop");
}

void confirmBad() {
  trace::Scope scope(tracer()->StartSpan("order.confirm"));
  shipInBackground();
}

static void finish() { shipAndWait(); }

void twoHopsBad() {
  trace::Scope scope(tracer()->StartSpan("order.finish"));
  finish();
}

void startOk() { sweepInBackground(); }

void endedOk() {
  {
    trace::Scope scope(tracer()->StartSpan("order.prepare"));
  }
  sweepInBackground();
}

} // namespace shop
