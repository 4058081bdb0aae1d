#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

namespace trace = opentelemetry::trace;

opentelemetry::nostd::shared_ptr<trace::Tracer> tracer();

void   store( ) {
  auto span   =   tracer()->StartSpan("order.store");
  if (span)   { span->SetAttribute(  "http.status_code"  ,200); }
}
