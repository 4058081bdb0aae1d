// Word for word what the other program has, and nobody calls it below a span.
#include "probe/sweep.h"

#include "shared/server.h"

void sweep() {
  std::thread([] { auto span = tracer()->StartSpan("sweep"); }).detach();
}
