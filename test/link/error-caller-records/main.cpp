#include "steps.h"

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <exception>

namespace trace = opentelemetry::trace;

static opentelemetry::nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop");
}

static void between(long cents) { shop::passed(cents); }

void recordsOk(long cents) {
  auto span = tracer()->StartSpan("order.charge");
  trace::Scope scope(span);
  try {
    shop::told(cents);
    shop::untold(cents);
    between(cents);
  } catch (const std::exception &error) {
    span->SetStatus(trace::StatusCode::kError, error.what());
    throw;
  }
}

void recordsNothing(long cents) { shop::untold(cents); }
