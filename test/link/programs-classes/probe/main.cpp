// target: probe
#include "shared/worker.h"

namespace trace = opentelemetry::trace;

static void keptOk(Worker &worker) {
  trace::Scope scope(tracer()->StartSpan("probe.open"));
  worker.keep([] { auto child = tracer()->StartSpan("probe.step"); });
  worker.run();
}

// None of this program's sessions lasts.
static void enterOk(Session &session) {
  session.scope.emplace(tracer()->StartSpan("probe.session"));
}

int main() {
  Worker worker;
  keptOk(worker);
  Session session;
  enterOk(session);
}
