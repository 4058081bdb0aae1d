// A server with interceptors: they may extract.
// RUN: %expectations --modes one %s

#include "grpcpp/orders.grpc.pb.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

namespace trace = opentelemetry::trace;

static opentelemetry::nostd::shared_ptr<trace::Span> start(const char *name, trace::SpanKind kind) {
  trace::StartSpanOptions options;
  options.kind = kind;
  return trace::Provider::GetTracerProvider()->GetTracer("shop")->StartSpan(name, options);
}

void install(grpc::ServerBuilder &builder) { builder.experimental().SetInterceptorCreators({}); }

void interceptedOk(grpc::ServerContext *context) {
  auto span = start("orders handle", trace::SpanKind::kServer);
  trace::Scope scope(span);
}
