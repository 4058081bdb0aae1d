// RUN: %expectations %s

#include "opentelemetry/trace/provider.h"

namespace trace = opentelemetry::trace;

static opentelemetry::nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop");
}

bool work();

#define STEP if (work()) work();
#define STEPS STEP STEP STEP STEP STEP STEP STEP STEP STEP STEP
#define MORE STEPS STEPS STEPS STEPS STEPS STEPS STEPS STEPS STEPS STEPS
#define MOST MORE MORE MORE MORE MORE MORE MORE MORE MORE MORE

void tooLargeBad() { // finds: tracing-unfollowed-function "'tooLargeBad' is too large"
  auto span = tracer()->StartSpan("cart.load");
  MOST MOST MOST
  span->End();
}

void largeOk() {
  auto span = tracer()->StartSpan("cart.load");
  MOST
  span->End();
}

void tooLargeWithoutTracingOk() { MOST MOST MOST }

void smallOk() {
  auto span = tracer()->StartSpan("cart.load");
  span->End();
}
