#include "shared.h"

void depot() {
  auto span = tracer()->StartSpan("depot");
  mark();
}

void store() {
  tracer()->StartSpan("store"); // NOLINT(tracing-dropped-span)
  work();
}
