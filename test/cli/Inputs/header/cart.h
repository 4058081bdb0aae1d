#pragma once
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

inline opentelemetry::nostd::shared_ptr<opentelemetry::trace::Tracer> cart_tracer() {
  return opentelemetry::trace::Provider::GetTracerProvider()->GetTracer("t");
}

inline void process() {
  auto span = cart_tracer()->StartSpan("process");
  opentelemetry::trace::Scope scope(span);
}
