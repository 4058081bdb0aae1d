// This one does neither.
#include "shared/server.h"

namespace trace = opentelemetry::trace;

void serveOk() {
  auto span = receive("GET /health");
  trace::Scope scope(span);
}

Task lostBad() {
  trace::Scope scope(tracer()->StartSpan("probe.wait"));
  co_await pause_until(3); // finds: tracing-scope-across-suspension
}

int main() {
  serveOk();
  lostBad();
}
