// RUN: %expectations %s

#include "boost/beast/http.hpp"
#include "drogon/drogon.h"
#include "grpcpp/orders.grpc.pb.h"
#include "httplib.h"
#include "librdkafka/rdkafkacpp.h"
#include "opentelemetry/context/propagation/global_propagator.h"
#include "opentelemetry/context/propagation/text_map_propagator.h"
#include "opentelemetry/context/runtime_context.h"
#include "opentelemetry/trace/context.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;
namespace context = opentelemetry::context;
namespace propagation = opentelemetry::context::propagation;
using SpanPointer = nostd::shared_ptr<trace::Span>;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop");
}

class RequestCarrier : public propagation::TextMapCarrier {
public:
  explicit RequestCarrier(const httplib::Request &request) : request_(request) {}
  nostd::string_view Get(nostd::string_view) const noexcept override { return ""; }
  void Set(nostd::string_view, nostd::string_view) noexcept override {}

private:
  const httplib::Request &request_;
};

static context::Context remoteOf(const httplib::Request &request) {
  RequestCarrier carrier(request);
  auto current = context::RuntimeContext::GetCurrent();
  return propagation::GlobalTextMapPropagator::GetGlobalPropagator()->Extract(carrier, current);
}

void explicitParentOk(const httplib::Request &request) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kServer;
  options.parent = trace::GetSpan(remoteOf(request))->GetContext();
  auto span = tracer()->StartSpan("GET /orders", options);
}

void attachedOk(const httplib::Request &request) {
  auto token = context::RuntimeContext::Attach(remoteOf(request));
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kServer;
  auto span = tracer()->StartSpan("GET /orders", options);
}

struct Remote {
  nostd::unique_ptr<context::Token> token;
};
Remote attachRemote(const httplib::Request &request); // elsewhere

void attachedByGuardOk(const httplib::Request &request) {
  auto remote = attachRemote(request);
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kServer;
  auto span = tracer()->StartSpan("GET /orders", options);
}

void onRequest(const httplib::Request &request); // elsewhere

void unknownHelperOk(const httplib::Request &request) {
  onRequest(request);
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kServer;
  auto span = tracer()->StartSpan("GET /orders", options);
}

trace::StartSpanOptions optionsFor(const httplib::Request &request); // elsewhere

void optionsElsewhereOk(const httplib::Request &request) {
  auto options = optionsFor(request);
  options.kind = trace::SpanKind::kServer;
  auto span = tracer()->StartSpan("GET /orders", options);
}

void childOfCurrentOk(const httplib::Request &request) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kServer;
  options.parent = trace::Tracer::GetCurrentSpan()->GetContext();
  auto span = tracer()->StartSpan("GET /orders", options);
}

void underScopeOk(const httplib::Request &request, const SpanPointer &outer) {
  trace::Scope scope(outer);
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kServer;
  auto span = tracer()->StartSpan("GET /orders", options);
}

// The dispatcher extracts and activates for all its handlers.
static void dispatchedOk(const httplib::Request &request) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kServer;
  auto span = tracer()->StartSpan("GET /orders", options);
}

static void deeperOk(const httplib::Request &request) { dispatchedOk(request); }

void dispatch(const httplib::Request &request) {
  auto token = context::RuntimeContext::Attach(remoteOf(request));
  deeperOk(request);
}

void dispatchInLambda(httplib::Server &server) {
  server.Get("/orders", [](const httplib::Request &request, httplib::Response &) {
    auto token = context::RuntimeContext::Attach(remoteOf(request));
    dispatchedOk(request);
  });
}

void byHandOk(const httplib::Request &request) {
  std::string parent = request.get_header_value("traceparent");
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kServer;
  auto span = tracer()->StartSpan("GET /orders", options);
  span->SetAttribute("parent", parent);
}

static SpanPointer startExtracted(const httplib::Request &request) {
  auto token = context::RuntimeContext::Attach(remoteOf(request));
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kServer;
  return tracer()->StartSpan("GET /orders", options);
}

void wrapperExtractsOk(const httplib::Request &request) { auto span = startExtracted(request); }

void linksOk(const std::vector<RdKafka::Message *> &messages, RdKafka::Message &first,
             const trace::SpanContext &producer) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kConsumer;
  auto span = tracer()->StartSpan("orders process", {{"count", static_cast<int64_t>(messages.size())}},
                                  {{producer, {}}}, options);
}

void batchLinksOk(RdKafka::Message &first,
                  const std::vector<std::pair<trace::SpanContext, std::map<std::string, std::string>>> &links) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kConsumer;
  std::map<std::string, int> attributes;
  auto span = tracer()->StartSpan("orders process", attributes, links, options);
}

void internalOk(const httplib::Request &request) {
  auto span = tracer()->StartSpan("orders.load");
  span->SetAttribute("empty", request.body.empty());
}

void kindUnknownOk(const httplib::Request &request, trace::SpanKind kind) {
  trace::StartSpanOptions options;
  options.kind = kind;
  auto span = tracer()->StartSpan("GET /orders", options);
}

void clientOk(const httplib::Request &request) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kClient;
  auto span = tracer()->StartSpan("GET /orders", options);
}

void noCarrierOk(int number) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kServer;
  auto span = tracer()->StartSpan("GET /orders", options);
}

void responseOk(boost::beast::http::response<boost::beast::http::string_body> &response) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kServer;
  auto span = tracer()->StartSpan("respond", options);
}

// A request of its own, to be sent: nothing comes in with it.
void outgoingLocalOk() {
  httplib::Request request;
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kServer;
  auto span = tracer()->StartSpan("GET /orders", options);
}

void parentOfOptionsLaterOk(const httplib::Request &request) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kServer;
  context::Context remote = remoteOf(request);
  options.parent = remote;
  auto span = tracer()->StartSpan("GET /orders", options);
}

void parentByFieldOk(const httplib::Request &request, const context::Context &remote) {
  auto span = tracer()->StartSpan("GET /orders", {.parent = remote, .kind = trace::SpanKind::kServer});
}

void installedOk(drogon::HttpAppFramework &app) {
  app.registerPreRoutingAdvice([](const drogon::HttpRequestPtr &) {});
}

void adviceOk(const drogon::HttpRequestPtr &request) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kServer;
  auto span = tracer()->StartSpan("GET /orders", options);
}

// A template: instantiated with a request, and with something else.
template <typename T> void handleAnyOk(const T &message) {
  auto token = context::RuntimeContext::Attach(remoteOf(message));
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kServer;
  auto span = tracer()->StartSpan("GET /orders", options);
}
template void handleAnyOk<httplib::Request>(const httplib::Request &request);
