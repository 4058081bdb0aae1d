#include "crew.h"
#include "tracing.h"

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

namespace site {

namespace trace = opentelemetry::trace;

void givenBad(Crew &crew) {
  trace::Scope scope(trace::Provider::GetTracerProvider()->GetTracer("site")->StartSpan("build"));
  crew.give([] { inSpan("paint"); }); // finds: tracing-detached-task
}

} // namespace site
