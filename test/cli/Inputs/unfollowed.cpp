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

void first() { // NOLINT
  auto span = tracer()->StartSpan("cart.load");
  MOST MOST MOST
}

void second() {
  auto span = tracer()->StartSpan("cart.save");
  MOST MOST MOST
}

void third() {
  auto span = tracer()->StartSpan("cart.drop");
  MOST MOST MOST
}

void large() {
  auto span = tracer()->StartSpan("cart.check");
  MOST
}

void untraced() { MOST MOST MOST }

#include "unfollowed.h"
