// RUN: %expectations %s

#include "Poco/Net/HTTPRequestHandler.h"
#include "amqpcpp.h"
#include "grpcpp/orders.grpc.pb.h"
#include "httplib.h"
#include "librdkafka/rdkafkacpp.h"
#include "opentelemetry/context/propagation/global_propagator.h"
#include "opentelemetry/context/propagation/text_map_propagator.h"
#include "opentelemetry/context/runtime_context.h"
#include "opentelemetry/trace/context.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <memory>
#include <string>

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;
namespace context = opentelemetry::context;
using SpanPointer = nostd::shared_ptr<trace::Span>;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop");
}

class RequestCarrier : public context::propagation::TextMapCarrier {
public:
  nostd::string_view Get(nostd::string_view) const noexcept override { return ""; }
  void Set(nostd::string_view, nostd::string_view) noexcept override {}
};

void logPath(const httplib::Request &request);

void handlerBad(const httplib::Request &request, httplib::Response &response) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kServer;
  auto span = tracer()->StartSpan("POST /orders", options); // finds: tracing-missing-extraction (proof) "server span 'POST /orders' ignores the trace context that 'request' may carry"
  trace::Scope scope(span);
  response.set_content(request.body, "text/plain");
}

void lambdaBad(httplib::Server &server) {
  server.Get("/orders", [](const httplib::Request &req, httplib::Response &res) {
    trace::StartSpanOptions options;
    options.kind = trace::SpanKind::kServer;
    auto span = tracer()->StartSpan("GET /orders", options); // finds: tracing-missing-extraction "'req'"
    trace::Scope scope(span);
    res.status = 200;
  });
}

static context::Context remoteOf(const httplib::Request &) {
  RequestCarrier carrier;
  auto current = context::RuntimeContext::GetCurrent();
  return context::propagation::GlobalTextMapPropagator::GetGlobalPropagator()->Extract(carrier, current);
}

void siblingsBad(httplib::Server &server) {
  server.Get("/first", [](const httplib::Request &req, httplib::Response &) {
    trace::StartSpanOptions options;
    options.kind = trace::SpanKind::kServer;
    options.parent = remoteOf(req);
    auto span = tracer()->StartSpan("GET /first", options);
  });
  server.Get("/second", [](const httplib::Request &, httplib::Response &) {
    trace::StartSpanOptions options;
    options.kind = trace::SpanKind::kServer;
    auto span = tracer()->StartSpan("GET /second", options);
  });
  server.Get("/third", [](const httplib::Request &req, httplib::Response &) {
    trace::StartSpanOptions options;
    options.kind = trace::SpanKind::kServer;
    auto span = tracer()->StartSpan("GET /third", options); // finds: tracing-missing-extraction "'req'"
    span->SetAttribute("empty", req.body.empty());
  });
}

static context::Context contextOf(const RequestCarrier &carrier) {
  auto current = context::RuntimeContext::GetCurrent();
  return context::propagation::GlobalTextMapPropagator::GetGlobalPropagator()->Extract(carrier, current);
}
void record(const context::Context &remote);

void afterStartBad(const httplib::Request &request) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kServer;
  auto span = tracer()->StartSpan("GET /late", options); // finds: tracing-missing-extraction "'request'"
  record(contextOf(RequestCarrier()));
  span->SetAttribute("empty", request.body.empty());
}

void beforeStartOk(const httplib::Request &request, bool known) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kServer;
  if (known)
    record(contextOf(RequestCarrier()));
  auto span = tracer()->StartSpan("GET /early", options);
  span->SetAttribute("empty", request.body.empty());
}

// The extraction is for the next turn's.
void inLoopOk(const httplib::Request &request, int turns) {
  for (int turn = 0; turn < turns; ++turn) {
    trace::StartSpanOptions options;
    options.kind = trace::SpanKind::kServer;
    auto span = tracer()->StartSpan("GET /turns", options);
    record(contextOf(RequestCarrier()));
    span->SetAttribute("empty", request.body.empty());
  }
}

void goesOnWithAnotherOk(const httplib::Request &request) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kServer;
  auto accept = tracer()->StartSpan("accept", options);
  options.parent = contextOf(RequestCarrier());
  auto span = tracer()->StartSpan("GET /orders", options);
  span->SetAttribute("empty", request.body.empty());
}

void forgottenBad(const httplib::Request &request) {
  RequestCarrier carrier;
  auto current = context::RuntimeContext::GetCurrent();
  auto remote = context::propagation::GlobalTextMapPropagator::GetGlobalPropagator()->Extract(carrier, current);
  (void)remote;
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kServer;
  auto span = tracer()->StartSpan("GET /forgotten", options); // finds: tracing-missing-extraction
  span->SetAttribute("empty", request.body.empty());
}

void usedOk(const httplib::Request &request) {
  RequestCarrier carrier;
  auto current = context::RuntimeContext::GetCurrent();
  auto remote = context::propagation::GlobalTextMapPropagator::GetGlobalPropagator()->Extract(carrier, current);
  record(remote);
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kServer;
  auto span = tracer()->StartSpan("GET /used", options);
  span->SetAttribute("empty", request.body.empty());
}

void requestAroundLambdaBad(const httplib::Request &request) {
  auto run = [&] {
    trace::StartSpanOptions options;
    options.kind = trace::SpanKind::kServer;
    auto span = tracer()->StartSpan("GET /lambda", options); // finds: tracing-missing-extraction "'request'"
    span->SetAttribute("empty", request.body.empty());
  };
  run();
}

void extractedAroundLambdaOk(const httplib::Request &request) {
  auto remote = remoteOf(request);
  auto run = [&] {
    trace::StartSpanOptions options;
    options.kind = trace::SpanKind::kServer;
    options.parent = remote;
    auto span = tracer()->StartSpan("GET /lambda", options);
    span->SetAttribute("empty", request.body.empty());
  };
  run();
}

// What the lambda does is not about the request.
void besideRequestOk(const httplib::Request &request) {
  auto run = [&] {
    trace::StartSpanOptions options;
    options.kind = trace::SpanKind::kServer;
    auto span = tracer()->StartSpan("tick", options);
  };
  run();
  logPath(request);
}

class OrdersService : public shop::Orders::Service {
public:
  grpc::Status Place(grpc::ServerContext *context, const shop::PlaceRequest *,
                     shop::PlaceReply *) override {
    trace::StartSpanOptions options;
    options.kind = trace::SpanKind::kServer;
    auto span = tracer()->StartSpan("Orders/Place", options); // finds: tracing-missing-extraction (proof) "'context'"
    trace::Scope scope(span);
    return grpc::Status::OK;
  }
};

void callbackBad(grpc::CallbackServerContext *context) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kServer;
  trace::Scope scope(tracer()->StartSpan("Orders/Place", options)); // finds: tracing-missing-extraction
}

class OrderHandler : public Poco::Net::HTTPRequestHandler {
public:
  void handleRequest(Poco::Net::HTTPServerRequest &request,
                     Poco::Net::HTTPServerResponse &) override {
    trace::StartSpanOptions options;
    options.kind = trace::SpanKind::kServer;
    auto span = tracer()->StartSpan("GET /orders", options); // finds: tracing-missing-extraction
    span->SetAttribute("http.host", request.get("Host", ""));
  }
};

void consumeBad(RdKafka::KafkaConsumer &consumer) {
  std::unique_ptr<RdKafka::Message> message(consumer.consume(1000));
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kConsumer;
  auto span = tracer()->StartSpan("orders process", options); // finds: tracing-missing-extraction "consumer span 'orders process' ignores the trace context that 'message'"
  span->SetAttribute("size", static_cast<int64_t>(message->len()));
}

void messageBad(const AMQP::Message &message) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kConsumer;
  auto span = tracer()->StartSpan("orders process", options); // finds: tracing-missing-extraction
}

struct Session {
  httplib::Request request;
  int number = 0;
};

void fieldBad(const Session &session) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kServer;
  auto span = tracer()->StartSpan("GET /orders", options); // finds: tracing-missing-extraction "'session.request'"
}

class CallData {
public:
  void proceed() {
    trace::StartSpanOptions options;
    options.kind = trace::SpanKind::kServer;
    auto span = tracer()->StartSpan("Orders/Place", options); // finds: tracing-missing-extraction "'context_'"
  }

private:
  grpc::ServerContext context_;
};

static SpanPointer startServer(const char *name) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kServer;
  return tracer()->StartSpan(name, options);
}

void wrapperBad(const httplib::Request &request) {
  auto span = startServer("GET /orders"); // finds: tracing-missing-extraction
  span->SetAttribute("empty", request.body.empty());
}

// The wrapper has the request: it is the one to extract, once for all its callers.
static SpanPointer startFor(const httplib::Request &request) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kServer;
  return tracer()->StartSpan("GET", options); // finds: tracing-missing-extraction
}

void callsWrapperOk(const httplib::Request &request) { auto span = startFor(request); }
void callsWrapperTooOk(const httplib::Request &request) { auto span = startFor(request); }

static void logRequest(const httplib::Request &request) { (void)request.path.size(); }
std::string orderOf(const httplib::Request &request); // elsewhere

void knownHelperBad(const httplib::Request &request) {
  logRequest(request);
  std::string order = orderOf(request);
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kServer;
  auto span = tracer()->StartSpan("GET /orders", options); // finds: tracing-missing-extraction
}

void wordsInTextBad(const httplib::Request &request) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kServer;
  auto span = tracer()->StartSpan("GET /orders", options); // finds: tracing-missing-extraction
  span->AddEvent("no Extract(carrier, context) here");
}

// Handlers in a class that only keeps the headers are not known for what they are.
struct Own {
  std::string headers;
};
void FN_ownRequestType(const Own &request) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kServer;
  auto span = tracer()->StartSpan("GET /orders", options);
}

void designatedKindBad(const httplib::Request &request) {
  auto span = tracer()->StartSpan("GET /carts", {.kind = trace::SpanKind::kServer}); // finds: tracing-missing-extraction "'request'"
  trace::Scope scope(span);
}

void oneBranchBad(const httplib::Request &request, bool traced) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kServer;
  if (!traced)
    return;
  auto span = tracer()->StartSpan("GET /items", options); // finds: tracing-missing-extraction
  trace::Scope scope(span);
  span->SetAttribute("empty", request.body.empty());
}

template <typename Number> void templateBad(const httplib::Request &request, Number size) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kServer;
  auto span = tracer()->StartSpan("PUT /items", {{"size", size}}, options); // finds: tracing-missing-extraction
  trace::Scope scope(span);
}
template void templateBad(const httplib::Request &, int);
