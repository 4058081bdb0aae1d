// RUN: %expectations %s

#include "opentelemetry/common/key_value_iterable_view.h"
#include "opentelemetry/semconv/http_attributes.h"
#include "opentelemetry/semconv/server_attributes.h"
#include "opentelemetry/semconv/url_attributes.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"
#include "opentracing/tracer.h"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace trace = opentelemetry::trace;
namespace common = opentelemetry::common;
namespace nostd = opentelemetry::nostd;
namespace semconv = opentelemetry::semconv;

using SpanPointer = nostd::shared_ptr<trace::Span>;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop");
}

static trace::StartSpanOptions asClient() { return {.kind = trace::SpanKind::kClient}; }
static trace::StartSpanOptions asServer() { return {.kind = trace::SpanKind::kServer}; }
static trace::StartSpanOptions asProducer() { return {.kind = trace::SpanKind::kProducer}; }
static trace::StartSpanOptions asConsumer() { return {.kind = trace::SpanKind::kConsumer}; }

struct Request {
  std::string method, host, path, scheme, url;
  int port;
};

// HTTP.

void clientWithoutUrlBad(const Request &request) {
  auto span = tracer()->StartSpan("GET", asClient()); // finds: tracing-missing-required-attribute (likely) "span 'GET' never records 'url.full', which is required beside 'http.request.method'"
  span->SetAttribute("http.request.method", request.method);
  span->SetAttribute("server.address", request.host);
  span->SetAttribute("server.port", request.port);
}

void clientWithMethodOnlyBad(const Request &request) {
  auto span = tracer()->StartSpan("GET", {{"http.request.method", request.method}}, asClient()); // finds: tracing-missing-required-attribute "'server.address'", tracing-missing-required-attribute "'server.port'", tracing-missing-required-attribute "'url.full'"
  trace::Scope scope(span);
}

void serverWithoutSchemeBad(const Request &request) {
  auto span = tracer()->StartSpan("GET /orders", {{semconv::http::kHttpRequestMethod, request.method}, {semconv::url::kUrlPath, request.path}}, asServer()); // finds: tracing-missing-required-attribute "'url.scheme'"
  trace::Scope scope(span);
}

void serverWithRouteOnlyBad() {
  auto span = tracer()->StartSpan("GET /orders", asServer()); // finds: tracing-missing-required-attribute "'http.request.method', which is required beside 'http.route'", tracing-missing-required-attribute "'url.path'", tracing-missing-required-attribute "'url.scheme'"
  span->SetAttribute("http.route", "/orders");
}

void onAnotherSpanBad(const Request &request) {
  auto outer = tracer()->StartSpan("order.sync", {{"url.full", request.url}});
  trace::Scope scope(outer);
  auto span = tracer()->StartSpan("GET", {{"http.request.method", request.method}, {"server.address", request.host}, {"server.port", request.port}}, asClient()); // finds: tracing-missing-required-attribute "'url.full'"
  trace::Scope inner(span);
}

void onAnEventBad(const Request &request) {
  auto span = tracer()->StartSpan("GET", {{"http.request.method", request.method}, {"server.address", request.host}, {"server.port", request.port}}, asClient()); // finds: tracing-missing-required-attribute "'url.full'"
  span->AddEvent("sent", {{"url.full", request.url}});
}

void clientOk(const Request &request) {
  auto span = tracer()->StartSpan("GET", {{"http.request.method", request.method}, {"server.address", request.host}, {"server.port", request.port}, {"url.full", request.url}}, asClient());
  trace::Scope scope(span);
}

void constantsOk(const Request &request) {
  auto span = tracer()->StartSpan("GET", asClient());
  span->SetAttribute(semconv::http::kHttpRequestMethod, request.method);
  span->SetAttribute(semconv::server::kServerAddress, request.host);
  span->SetAttribute(semconv::server::kServerPort, request.port);
  span->SetAttribute(semconv::url::kUrlFull, request.url);
}

void serverOk(const Request &request) {
  auto span = tracer()->StartSpan("GET /orders", {{"http.request.method", request.method}, {"url.path", request.path}}, asServer());
  trace::Scope scope(span);
  span->SetAttribute("url.scheme", request.scheme);
}

// What a key was called before is as good; that it is old another check says.
void olderNamesOk(const Request &request) {
  auto span = tracer()->StartSpan("GET", {{"http.request.method", request.method}, {"net.peer.name", request.host}, {"net.peer.port", request.port}, {"http.url", request.url}}, asClient());
  trace::Scope scope(span);
}

void oldConventionsOk(const Request &request) {
  auto span = tracer()->StartSpan("GET", {{"http.method", request.method}}, asClient());
  trace::Scope scope(span);
}

void oldServerOk(const Request &request) {
  auto span = tracer()->StartSpan("GET /orders", {{"http.method", request.method}, {"http.route", "/orders"}, {"http.url", request.url}}, asServer());
  trace::Scope scope(span);
}

// Nobody knows what type of span it is.
void internalOk(const Request &request) {
  auto span = tracer()->StartSpan("order.sync", {{"http.request.method", request.method}});
  trace::Scope scope(span);
}

void kindVariesOk(const Request &request, bool remote) {
  trace::StartSpanOptions options;
  if (remote)
    options.kind = trace::SpanKind::kClient;
  auto span = tracer()->StartSpan("order.sync", {{"http.request.method", request.method}}, options);
  trace::Scope scope(span);
}

void onlyIfAskedOk(const Request &request, bool http) {
  auto span = tracer()->StartSpan("order.sync", asClient());
  if (http)
    span->SetAttribute("http.request.method", request.method);
}

void noConventionsOk(int order) {
  auto span = tracer()->StartSpan("order.sync", {{"shop.order", order}}, asClient());
  trace::Scope scope(span);
}

// On some way is good enough.
void onSomeWaysOk(const Request &request) {
  auto span = tracer()->StartSpan("GET", {{"http.request.method", request.method}, {"server.address", request.host}, {"url.full", request.url}}, asClient());
  trace::Scope scope(span);
  if (request.port != 0)
    span->SetAttribute("server.port", request.port);
}

// A helper records it.
static void setServer(trace::Span &span, const Request &request) {
  span.SetAttribute("server.address", request.host);
  span.SetAttribute("server.port", request.port);
}

void helperOk(const Request &request) {
  auto span = tracer()->StartSpan("GET", {{"http.request.method", request.method}, {"url.full", request.url}}, asClient());
  trace::Scope scope(span);
  setServer(*span, request);
}

void helperBad(const Request &request) {
  auto span = tracer()->StartSpan("GET", {{"http.request.method", request.method}}, asClient()); // finds: tracing-missing-required-attribute "'url.full'"
  setServer(*span, request);
}

static void setMethod(const SpanPointer &span, const Request &request) { span->SetAttribute("http.request.method", request.method); }

void toldByHelperBad(const Request &request) {
  auto span = tracer()->StartSpan("GET", {{"server.port", request.port}, {"url.full", request.url}}, asClient()); // finds: tracing-missing-required-attribute "'server.address'"
  setMethod(span, request);
}

static void setCurrent(const Request &request) { trace::Tracer::GetCurrentSpan()->SetAttribute("url.full", request.url); }

void currentSpanOk(const Request &request) {
  auto span = tracer()->StartSpan("GET", {{"http.request.method", request.method}, {"server.address", request.host}, {"server.port", request.port}}, asClient());
  trace::Scope scope(span);
  setCurrent(request);
}

void describe(trace::Span &span, const Request &request);

void unseenHelperOk(const Request &request) {
  auto span = tracer()->StartSpan("GET", {{"http.request.method", request.method}}, asClient());
  describe(*span, request);
}

void lambdaOk(const Request &request) {
  auto span = tracer()->StartSpan("GET", {{"http.request.method", request.method}, {"server.address", request.host}, {"server.port", request.port}}, asClient());
  auto tag = [&](const char *key, const std::string &value) { span->SetAttribute(key, value); };
  tag("url.full", request.url);
}

// A list that cannot be read.
void openListOk(const std::map<std::string, std::string> &fields) {
  auto span = tracer()->StartSpan("GET", fields, asClient());
  span->SetAttribute("http.request.method", "GET");
}

void unknownKeyOk(const Request &request, const std::string &key) {
  auto span = tracer()->StartSpan("GET", {{"http.request.method", request.method}, {"server.address", request.host}, {"server.port", request.port}}, asClient());
  span->SetAttribute(key, request.url);
}

void otherPrefixBad(const Request &request, const std::string &name) {
  auto span = tracer()->StartSpan("GET", {{"http.request.method", request.method}, {"server.address", request.host}, {"server.port", request.port}}, asClient()); // finds: tracing-missing-required-attribute "'url.full'"
  span->SetAttribute("http.request.header." + name, request.url);
}

void loopOverPairsOk(const std::vector<std::pair<std::string, std::string>> &pairs) {
  auto span = tracer()->StartSpan("GET", {{"http.request.method", "GET"}}, asClient());
  for (const auto &[key, value] : pairs)
    span->SetAttribute(key, value);
}

// Others have it, or get it.
SpanPointer returnedOk(const Request &request) {
  auto span = tracer()->StartSpan("GET", {{"http.request.method", request.method}}, asClient());
  return span;
}

class Call {
public:
  void startOk(const Request &request) { span_ = tracer()->StartSpan("GET", {{"http.request.method", request.method}}, asClient()); }

private:
  SpanPointer span_;
};

void handOver(SpanPointer span);
void handedOverOk(const Request &request) {
  auto span = tracer()->StartSpan("GET", {{"http.request.method", request.method}}, asClient());
  handOver(span);
}

// Wrappers are judged where they are called.
static SpanPointer startCall(const char *name, const Request &request) {
  return tracer()->StartSpan(name, {{"http.request.method", request.method}, {"server.address", request.host}, {"server.port", request.port}}, asClient());
}

void wrapperOk(const Request &request) {
  auto span = startCall("GET", request);
  span->SetAttribute("url.full", request.url);
}

void wrapperBad(const Request &request) {
  auto span = startCall("GET", request); // finds: tracing-missing-required-attribute "'url.full'"
  trace::Scope scope(span);
}

// Other conventions require other keys.
void searchOk(const Request &request) {
  auto span = tracer()->StartSpan("search", {{"db.system.name", "elasticsearch"}, {"db.operation.name", "search"}, {"http.request.method", request.method}, {"url.full", request.url}}, asClient());
  trace::Scope scope(span);
}

void triggeredOk() {
  auto span = tracer()->StartSpan("resize", {{"faas.trigger", "http"}, {"http.route", "/resize"}}, asServer());
  trace::Scope scope(span);
}

void otherLibraryOk(const std::string &host) {
  auto span = opentracing::Tracer::Global()->StartSpan("GET");
  span->SetTag("span.kind", "client");
  span->SetTag("http.request.method", host);
}

// Databases.

void queryBad(const std::string &table) {
  auto span = tracer()->StartSpan("select", {{"db.collection.name", table}}, asClient()); // finds: tracing-missing-required-attribute "'db.system.name', which is required beside 'db.collection.name'"
  trace::Scope scope(span);
}

void textOnlyBad() {
  auto span = tracer()->StartSpan("select", {{"db.query.text", "SELECT 1"}}, asClient()); // finds: tracing-missing-required-attribute "'db.system.name'"
  trace::Scope scope(span);
}

void searchBad() {
  auto span = tracer()->StartSpan("search", {{"db.system.name", "elasticsearch"}, {"url.full", "https://search.local/orders"}}, asClient()); // finds: tracing-missing-required-attribute "'db.operation.name', which is required beside 'db.system.name'", tracing-missing-required-attribute "'http.request.method'"
  trace::Scope scope(span);
}

void documentBad() {
  auto span = tracer()->StartSpan("read", {{"db.system.name", "azure.cosmosdb"}}, asClient()); // finds: tracing-missing-required-attribute "'db.operation.name'"
  trace::Scope scope(span);
}

void queryOk(const std::string &table) {
  auto span = tracer()->StartSpan("select", {{"db.system.name", "postgresql"}, {"db.collection.name", table}}, asClient());
  trace::Scope scope(span);
}

void oldSystemOk(const std::string &table) {
  auto span = tracer()->StartSpan("select", {{"db.system", "postgresql"}, {"db.collection.name", table}}, asClient());
  trace::Scope scope(span);
}

void systemOnlyOk() {
  auto span = tracer()->StartSpan("select", {{"db.system.name", "postgresql"}}, asClient());
  trace::Scope scope(span);
}

void systemUnknownOk(const std::string &system) {
  auto span = tracer()->StartSpan("select", {{"db.system.name", system}}, asClient());
  trace::Scope scope(span);
}

// Calls.

void grpcCallBad() {
  auto span = tracer()->StartSpan("shop.Orders/Get", {{"rpc.system.name", "grpc"}, {"rpc.method", "shop.Orders/Get"}}, asClient()); // finds: tracing-missing-required-attribute "'rpc.response.status_code', which is required beside 'rpc.system.name'"
  trace::Scope scope(span);
}

void grpcServerBad() {
  auto span = tracer()->StartSpan("shop.Orders/Get", {{"rpc.system.name", "grpc"}}, asServer()); // finds: tracing-missing-required-attribute "'rpc.response.status_code'"
  trace::Scope scope(span);
}

void methodOnlyBad() {
  auto span = tracer()->StartSpan("shop.Orders/Get", {{"rpc.method", "shop.Orders/Get"}}, asServer()); // finds: tracing-missing-required-attribute "'rpc.system.name'"
  trace::Scope scope(span);
}

void connectBad() {
  auto span = tracer()->StartSpan("shop.Orders/Get", {{"rpc.system.name", "connectrpc"}}, asClient()); // finds: tracing-missing-required-attribute "'server.address'"
  trace::Scope scope(span);
}

void grpcCallOk(const std::string &code) {
  auto span = tracer()->StartSpan("shop.Orders/Get", {{"rpc.system.name", "grpc"}, {"rpc.method", "shop.Orders/Get"}}, asClient());
  trace::Scope scope(span);
  span->SetAttribute("rpc.response.status_code", code);
}

// Messages.

void sendBad() {
  auto span = tracer()->StartSpan("send orders", {{"messaging.system", "kafka"}}, asProducer()); // finds: tracing-missing-required-attribute "'messaging.operation.name'"
  trace::Scope scope(span);
}

void receiveBad() {
  auto span = tracer()->StartSpan("process orders", {{"messaging.operation.name", "process"}}, asConsumer()); // finds: tracing-missing-required-attribute "'messaging.system'"
  trace::Scope scope(span);
}

void sendOk() {
  auto span = tracer()->StartSpan("send orders", {{"messaging.system", "kafka"}, {"messaging.operation.name", "send"}}, asProducer());
  trace::Scope scope(span);
}

void oldSendOk() {
  auto span = tracer()->StartSpan("send orders", {{"messaging.system", "kafka"}, {"messaging.operation", "publish"}}, asProducer());
  trace::Scope scope(span);
}

// Functions.

void invokeBad() {
  auto span = tracer()->StartSpan("resize", {{"faas.invoked_name", "resize"}}, asClient()); // finds: tracing-missing-required-attribute "'faas.invoked_provider'"
  trace::Scope scope(span);
}

void documentChangedBad() {
  auto span = tracer()->StartSpan("resize", {{"faas.document.collection", "images"}, {"faas.trigger", "datasource"}}, asServer()); // finds: tracing-missing-required-attribute "'faas.document.operation'"
  trace::Scope scope(span);
}

// Unseen code may know the active span: nobody can say what it records there.
void send(const Request &request);
void FP_recordedBelow(const Request &request) {
  auto span = tracer()->StartSpan("GET", {{"http.request.method", request.method}, {"server.address", request.host}, {"server.port", request.port}}, asClient()); // finds: tracing-missing-required-attribute "'url.full'"
  trace::Scope scope(span);
  send(request);
}
