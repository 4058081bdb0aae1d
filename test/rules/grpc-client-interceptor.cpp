// A program that installs interceptors: they may inject.
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

void install(grpc::experimental::ClientInterceptorFactoryInterface *factory) {
  grpc::experimental::RegisterGlobalClientInterceptorFactory(factory);
}

void interceptedOk(shop::Orders::Stub &stub) {
  auto span = start("orders call", trace::SpanKind::kClient);
  trace::Scope scope(span);
  shop::PlaceRequest request;
  shop::PlaceReply reply;
  grpc::ClientContext context;
  stub.Place(&context, request, &reply);
}
