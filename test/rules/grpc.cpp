// RUN: %expectations --modes one %s

#include "grpcpp/orders.grpc.pb.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <string>

namespace trace = opentelemetry::trace;

static opentelemetry::nostd::shared_ptr<trace::Span> start(const char *name, trace::SpanKind kind) {
  trace::StartSpanOptions options;
  options.kind = kind;
  return trace::Provider::GetTracerProvider()->GetTracer("shop")->StartSpan(name, options);
}

void stubBad(shop::Orders::Stub &stub) {
  auto span = start("orders call", trace::SpanKind::kClient);
  trace::Scope scope(span);
  shop::PlaceRequest request;
  shop::PlaceReply reply;
  grpc::ClientContext context;
  context.AddMetadata("x-shop", "1");
  stub.Place(&context, request, &reply); // finds: tracing-missing-injection
}

void interfaceBad(shop::Orders::StubInterface &stub) {
  auto span = start("orders call", trace::SpanKind::kClient);
  trace::Scope scope(span);
  shop::PlaceRequest request;
  shop::PlaceReply reply;
  grpc::ClientContext context;
  context.set_wait_for_ready(true);
  stub.Place(&context, request, &reply); // finds: tracing-missing-injection
}

void asyncBad(shop::Orders::Stub &stub) {
  auto span = start("orders call", trace::SpanKind::kClient);
  trace::Scope scope(span);
  shop::PlaceRequest request;
  shop::PlaceReply reply;
  grpc::ClientContext context;
  stub.async()->Place(&context, &request, &reply, [](grpc::Status) {}); // finds: tracing-missing-injection
}

// The reply comes on a thread of the library's.
void replyBad(shop::Orders::Stub &stub, grpc::ClientContext &context) {
  auto span = start("orders call", trace::SpanKind::kInternal);
  trace::Scope scope(span);
  shop::PlaceRequest request;
  shop::PlaceReply reply;
  stub.async()->Place(&context, &request, &reply, [](grpc::Status) { // finds: tracing-detached-task "Place"
    auto stored = start("orders store", trace::SpanKind::kInternal);
    stored->End();
  });
}

void replyEndsSpanOk(shop::Orders::Stub &stub, grpc::ClientContext &context) {
  auto span = start("orders call", trace::SpanKind::kInternal);
  trace::Scope scope(span);
  shop::PlaceRequest request;
  shop::PlaceReply reply;
  stub.async()->Place(&context, &request, &reply, [span](grpc::Status status) {
    if (!status.ok())
      span->SetStatus(trace::StatusCode::kError, "not placed");
    span->End();
  });
}

void replyCarriesSpanOk(shop::Orders::Stub &stub, grpc::ClientContext &context) {
  auto span = start("orders call", trace::SpanKind::kInternal);
  trace::Scope scope(span);
  shop::PlaceRequest request;
  shop::PlaceReply reply;
  stub.async()->Place(&context, &request, &reply, [span](grpc::Status) {
    trace::Scope again(span);
    auto stored = start("orders store", trace::SpanKind::kInternal);
    stored->End();
  });
}

void asyncInterfaceBad(shop::Orders::StubInterface::async_interface &stub) {
  auto span = start("orders call", trace::SpanKind::kClient);
  trace::Scope scope(span);
  shop::PlaceRequest request;
  shop::PlaceReply reply;
  grpc::ClientContext context;
  stub.Place(&context, &request, &reply, [](grpc::Status) {}); // finds: tracing-missing-injection
}

void metadataOk(shop::Orders::Stub &stub, const std::string &name) {
  auto span = start("orders call", trace::SpanKind::kClient);
  trace::Scope scope(span);
  shop::PlaceRequest request;
  shop::PlaceReply reply;
  grpc::ClientContext context;
  context.AddMetadata(name, "1");
  stub.Place(&context, request, &reply);
}

void inProcessOk(grpc::Server &server) {
  auto span = start("orders call", trace::SpanKind::kClient);
  trace::Scope scope(span);
  shop::PlaceRequest request;
  shop::PlaceReply reply;
  auto stub = shop::Orders::NewStub(server.InProcessChannel(grpc::ChannelArguments()));
  grpc::ClientContext context;
  stub->Place(&context, request, &reply);
}

// A function of the project that takes a context is no call.
class Deadline {
public:
  void Place(grpc::ClientContext *context);
};

void ownMethodOk(Deadline &deadline) {
  auto span = start("orders call", trace::SpanKind::kClient);
  trace::Scope scope(span);
  grpc::ClientContext context;
  deadline.Place(&context);
}

void serverContextBad(grpc::ServerContext *context) {
  auto span = start("orders handle", trace::SpanKind::kServer); // finds: tracing-missing-extraction
  trace::Scope scope(span);
}

void baseBad(grpc::ServerContextBase &context) {
  auto span = start("orders handle", trace::SpanKind::kServer); // finds: tracing-missing-extraction
  trace::Scope scope(span);
}

// Generated code may stand among the project's own.
namespace shop {
class Carts final {
public:
  class Stub {
  public:
    grpc::Status Fill(grpc::ClientContext *context, const PlaceRequest &request, PlaceReply *reply);
    class async {
    public:
      void Fill(grpc::ClientContext *context, const PlaceRequest *request, PlaceReply *reply,
                std::function<void(grpc::Status)>);
    };
    class async *async();
  };
  static std::unique_ptr<Stub> NewStub(const std::shared_ptr<grpc::ChannelInterface> &channel);
};
} // namespace shop

void generatedBad(const std::shared_ptr<grpc::Channel> &channel) {
  auto stub = shop::Carts::NewStub(channel);
  auto span = start("carts fill", trace::SpanKind::kClient);
  trace::Scope scope(span);
  shop::PlaceRequest request;
  shop::PlaceReply reply;
  grpc::ClientContext context;
  stub->Fill(&context, request, &reply); // finds: tracing-missing-injection
  grpc::ClientContext other;
  stub->async()->Fill(&other, &request, &reply, [](grpc::Status) {}); // finds: tracing-missing-injection
}

// It takes what it has no parameters for.
struct Anything {
  Anything(...) {}
};

void anythingOk(int number) {
  Anything anything(number);
}
