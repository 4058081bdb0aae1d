#include "shared/server.h"

namespace trace = opentelemetry::trace;

void serve(Handler &handler) {
  trace::Scope scope(tracer()->StartSpan("request.serve"));
  handler.handle();
}
