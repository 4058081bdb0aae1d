#include "executor.h"

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

namespace trace = opentelemetry::trace;

static auto tracer() { return trace::Provider::GetTracerProvider()->GetTracer("parcels"); }

static void pack() {
  auto span = tracer()->StartSpan("parcel.pack");
  trace::Scope scope(span);
}

void shipBad(Executor &executor) {
  trace::Scope scope(tracer()->StartSpan("parcel.ship"));
  executor.post([] { pack(); }); // finds: tracing-detached-task
}
void shipTracedOk(TracedExecutor &executor) {
  trace::Scope scope(tracer()->StartSpan("parcel.ship"));
  executor.post([] { pack(); });
}
void shipInTestsOk(TestExecutor &executor) {
  trace::Scope scope(tracer()->StartSpan("parcel.ship"));
  executor.post([] { pack(); });
}
