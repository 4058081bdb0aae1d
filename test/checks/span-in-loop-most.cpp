// RUN: %expectations %s
// options: span-in-loop.MaxIterations=100

#include "opentelemetry/trace/provider.h"

static opentelemetry::nostd::shared_ptr<opentelemetry::trace::Tracer> tracer() {
  return opentelemetry::trace::Provider::GetTracerProvider()->GetTracer("shop");
}

int hundredOk() {
  int sum = 0;
  for (int i = 0; i < 100; ++i) {
    auto span = tracer()->StartSpan("number.add");
    sum += i;
  }
  return sum;
}

int moreBad() {
  int sum = 0;
  for (int i = 101; i > 0; --i) {
    auto span = tracer()->StartSpan("number.add"); // finds: tracing-span-in-loop
    sum += i;
  }
  return sum;
}
