// about: tracing-missing-injection
#include "grpcpp/orders.grpc.pb.h"
#include "httplib.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

namespace trace = opentelemetry::trace;

static opentelemetry::nostd::shared_ptr<trace::Span> start(const char *name) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kClient;
  return trace::Provider::GetTracerProvider()->GetTracer("shop")->StartSpan(name, options);
}

void interceptedOk(shop::Orders::Stub &stub) {
  auto span = start("orders.place");
  grpc::ClientContext context;
  shop::PlaceRequest request;
  shop::PlaceReply reply;
  stub.Place(&context, request, &reply);
}

void otherLibraryBad(httplib::Client &client) {
  auto span = start("orders.load");
  client.Get("/orders"); // finds: tracing-missing-injection
}
