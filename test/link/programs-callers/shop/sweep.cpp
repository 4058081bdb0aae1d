#include "shop/sweep.h"

#include "shared/server.h"

void sweep() {
  std::thread([] { auto span = tracer()->StartSpan("sweep"); }).detach(); // finds: tracing-detached-task
}
