#include "shared.h"

void yard() {
  mark();
#ifdef NIGHT
  tracer()->StartSpan("night"); // NOLINT(tracing-dropped-span)
#endif
}
