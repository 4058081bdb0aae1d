#pragma once
#ifndef SHARED_H
#define SHARED_H

#include "opentelemetry/trace/provider.h"

inline auto tracer() {
  return opentelemetry::trace::Provider::GetTracerProvider()->GetTracer("yard");
}

inline void mark() {
  tracer()->StartSpan("mark"); // NOLINT(tracing-dropped-span): a point in time
}

inline void work() {
  // NOLINTNEXTLINE(tracing-dropped-span): a point in time
  auto span = tracer()->StartSpan("work");
}

#endif
