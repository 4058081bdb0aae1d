// RUN: %expectations %s
// options: missing-span.Functions=shop::Service::*
// options: missing-span.Nested=true
// options: missing-span.MinStatements=2

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

namespace trace = opentelemetry::trace;

void save(int value);

namespace shop {
class Service {
public:
  void nestedBad(int id) { // finds: tracing-missing-span
    save(id);
    save(id + 1);
  }
  void oneStatementOk(int id) { save(id); }
  void callerOk(int id) {
    trace::Scope scope(
        trace::Provider::GetTracerProvider()->GetTracer("shop")->StartSpan("order.caller"));
    nestedBad(id);
    oneStatementOk(id);
  }
};
} // namespace shop
