// RUN: %span_tidy dump-model %s -- -std=c++20 -I%fakes > %t.json
// RUN: %python %S/outline.py --propagation %t.json %s

#include "Poco/Net/HTTPClientSession.h"
#include "curl/curl.h"
#include "grpcpp/orders.grpc.pb.h"
#include "httplib.h"
#include "librdkafka/rdkafkacpp.h"
#include "opentelemetry/context/propagation/global_propagator.h"
#include "opentelemetry/context/propagation/text_map_propagator.h"
#include "opentelemetry/context/runtime_context.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <string>

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;
namespace context = opentelemetry::context;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("t", "1");
}

void plain(httplib::Client &client) {
  auto span = tracer()->StartSpan("a");
  client.Get("/orders");
}

void nested(httplib::Client &client) {
  auto outer = tracer()->StartSpan("a");
  {
    auto closed = tracer()->StartSpan("b");
  }
  auto inner = tracer()->StartSpan("c");
  client.Get("/orders");
}

void handed(httplib::Client &client, const httplib::Headers &headers) {
  client.Get("/orders", headers);
}

void fill(httplib::Headers &headers);

void shared(httplib::Client &client) {
  httplib::Headers headers;
  fill(headers);
  client.Get("/orders", headers);
}

void probe(httplib::Client &client) { client.Get("/healthz"); }

void inside(grpc::Server &server, grpc::ClientContext *context) {
  auto stub = shop::Orders::NewStub(server.InProcessChannel(grpc::ChannelArguments()));
  stub->Place(context, shop::PlaceRequest(), nullptr);
}

struct Injecting : httplib::Client {
  using httplib::Client::Client;
};
void derived(Injecting &client) { client.Get("/orders"); }

void curl() {
  CURL *handle = curl_easy_init();
  curl_easy_perform(handle);
}

void produced(RdKafka::Producer &producer, RdKafka::Topic *topic) {
  producer.produce(topic, 0, 0, nullptr, 0, nullptr, nullptr);
}

void byHand(httplib::Headers &headers) { headers.emplace("traceparent", "00"); }
void passedOn(httplib::Headers &headers) { fill(headers); }

void incoming(const httplib::Request &request) { auto span = tracer()->StartSpan("a"); }

void seen(const httplib::Request &request);
void seenBefore(const httplib::Request &request) {
  seen(request);
  auto span = tracer()->StartSpan("a");
}

void attached(const httplib::Request &request, const context::Context &remote) {
  auto token = context::RuntimeContext::Attach(remote);
  auto span = tracer()->StartSpan("a");
}

void linked(const trace::SpanContext &other) {
  auto span = tracer()->StartSpan("a", {}, {{other, {}}});
}

void install(grpc::experimental::ClientInterceptorFactoryInterface *factory) {
  grpc::experimental::RegisterGlobalClientInterceptorFactory(factory);
}

//= plain: span
//= nested: span
//= nested: span
//= nested: span
//= incoming: span from request of cpp-httplib
//= seenBefore: span from request of cpp-httplib shared given 1
//= attached: span attached from request of cpp-httplib
//= linked: span linked
//= byHand: injects by hand
//= byHand: extracts by hand
//= plain: client Client::Get of cpp-httplib, under 1
//= nested: client Client::Get of cpp-httplib, under 2
//= handed: client Client::Get of cpp-httplib, under 0, handed
//= shared: client Client::Get of cpp-httplib, under 0, given 1, shared
//= probe: client Client::Get of cpp-httplib, under 0, probe
//= inside: client Stub::Place of grpc, under 0, inProcess
//= derived: client Client::Get of cpp-httplib, under 0, injects
//= curl: client curl_easy_perform of libcurl, under 0
//= produced: producer Producer::produce of librdkafka, under 0
//= handed: carrier #1
//= inside: carrier #1
//= byHand: carrier #0
//= passedOn: carrier #0 shared
//= incoming: carrier #0
//= seenBefore: carrier #0 shared
//= attached: carrier #0
//= intercepted: grpc client
