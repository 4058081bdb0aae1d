#include "shared.h"

void depot() {
  auto span = tracer()->StartSpan("depot"); // NOLINT(tracing-dropped-span)
  mark();
}

void store() {
  tracer()->StartSpan("store"); // NOLINT(tracing-span-kindness, tracing-dropped-span)
  work();
}
