// target: shop
#include "shared/worker.h"

namespace trace = opentelemetry::trace;

static Session current;

static void keptBad(Worker &worker) {
  trace::Scope scope(tracer()->StartSpan("shop.open"));
  worker.keep([] { auto child = tracer()->StartSpan("shop.step"); }); // finds: tracing-detached-task
  worker.run();
}

static void enterBad(Session &session) {
  session.scope.emplace(tracer()->StartSpan("shop.session")); // finds: tracing-scope-escapes
}

int main() {
  Worker worker;
  keptBad(worker);
  enterBad(current);
}
