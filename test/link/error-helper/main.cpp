#include "record.h"

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <stdexcept>

namespace trace = opentelemetry::trace;

void charge(long cents);

static opentelemetry::nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop");
}

void handlerOk(long cents) {
  auto span = tracer()->StartSpan("order.charge");
  try {
    charge(cents);
  } catch (const std::exception &error) {
    shop::record(*span, error);
    throw;
  }
}

void activeOk(long cents) {
  trace::Scope scope(tracer()->StartSpan("order.charge"));
  if (cents < 0) {
    shop::tellActive("negative");
    throw std::invalid_argument("cents");
  }
}

void saidBad(long cents) {
  trace::Scope scope(tracer()->StartSpan("order.charge"));
  if (cents < 0) {
    shop::say("negative");
    throw std::invalid_argument("cents"); // finds: tracing-unrecorded-error "span 'order.charge'"
  }
}
