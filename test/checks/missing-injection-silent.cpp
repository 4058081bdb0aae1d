// RUN: %expectations %s

#include "cpr/cpr.h"
#include "curl/curl.h"
#include "grpcpp/orders.grpc.pb.h"
#include "httplib.h"
#include "opentelemetry/context/propagation/global_propagator.h"
#include "opentelemetry/context/propagation/text_map_propagator.h"
#include "opentelemetry/context/runtime_context.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <map>
#include <string>

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;
namespace context = opentelemetry::context;
namespace propagation = opentelemetry::context::propagation;
using SpanPointer = nostd::shared_ptr<trace::Span>;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop");
}

static SpanPointer startClient(const char *name) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kClient;
  return tracer()->StartSpan(name, options);
}

class HeaderCarrier : public propagation::TextMapCarrier {
public:
  explicit HeaderCarrier(httplib::Headers &headers) : headers_(headers) {}
  nostd::string_view Get(nostd::string_view) const noexcept override { return ""; }
  void Set(nostd::string_view key, nostd::string_view value) noexcept override {
    headers_.emplace(std::string(key.data(), key.size()), std::string(value.data(), value.size()));
  }

private:
  httplib::Headers &headers_;
};

static void inject(httplib::Headers &headers) {
  HeaderCarrier carrier(headers);
  propagation::GlobalTextMapPropagator::GetGlobalPropagator()->Inject(
      carrier, context::RuntimeContext::GetCurrent());
}

void injectOk(httplib::Client &cli) {
  auto span = startClient("GET /orders");
  trace::Scope scope(span);
  httplib::Headers headers;
  HeaderCarrier carrier(headers);
  auto current = context::RuntimeContext::GetCurrent();
  propagation::GlobalTextMapPropagator::GetGlobalPropagator()->Inject(carrier, current);
  cli.Get("/orders", headers);
}

void helperOk(httplib::Client &cli) {
  auto span = startClient("GET /orders");
  trace::Scope scope(span);
  httplib::Headers headers;
  inject(headers);
  cli.Get("/orders", headers);
}

static httplib::Headers tracedHeaders() {
  httplib::Headers headers;
  inject(headers);
  return headers;
}

void helperResultOk(httplib::Client &cli) {
  auto span = startClient("GET /orders");
  trace::Scope scope(span);
  cli.Get("/orders", tracedHeaders());
}

httplib::Headers headersOf(trace::Span &span); // elsewhere
void addHeaders(httplib::Headers &headers);

void unknownResultOk(httplib::Client &cli) {
  auto span = startClient("GET /orders");
  cli.Get("/orders", headersOf(*span));
}

void unknownHelperOk(httplib::Client &cli) {
  auto span = startClient("GET /orders");
  httplib::Headers headers;
  addHeaders(headers);
  cli.Get("/orders", headers);
}

void handedOk(httplib::Client &cli, const httplib::Headers &headers) {
  auto span = startClient("GET /orders");
  cli.Get("/orders", headers);
}

void handedRequestOk(httplib::Client &cli, httplib::Request &request) {
  auto span = startClient("send");
  cli.send(request);
}

void handedPartlyOk(httplib::Client &cli, const std::map<std::string, std::string> &extra) {
  auto span = startClient("GET /orders");
  httplib::Headers headers = {{"Accept", "text/plain"}};
  headers.insert(extra.begin(), extra.end());
  cli.Get("/orders", headers);
}

void handedOneByOneOk(httplib::Client &cli, const std::map<std::string, std::string> &extra) {
  auto span = startClient("GET /orders");
  httplib::Headers headers;
  for (const auto &[key, value] : extra)
    headers.emplace(key, value);
  cli.Get("/orders", headers);
}

void byHandOk(httplib::Client &cli, const std::string &parent) {
  auto span = startClient("GET /orders");
  cli.Get("/orders", {{"traceparent", parent}});
}

static constexpr const char *TraceHeader = "X-B3-TraceId";

void byHandConstantOk(httplib::Client &cli, const std::string &id) {
  auto span = startClient("GET /orders");
  httplib::Headers headers;
  headers.emplace(TraceHeader, id);
  cli.Get("/orders", headers);
}

static void addTrace(httplib::Headers &headers, const std::string &id) {
  headers.emplace("uber-trace-id", id);
}

void byHandHelperOk(httplib::Client &cli, const std::string &id) {
  auto span = startClient("GET /orders");
  httplib::Headers headers;
  addTrace(headers, id);
  cli.Get("/orders", headers);
}

void curlByHandOk(const std::string &id) {
  auto span = startClient("GET");
  CURL *curl = curl_easy_init();
  struct curl_slist *list = curl_slist_append(nullptr, ("sw8: " + id).c_str());
  curl_easy_setopt(curl, CURLOPT_HTTPHEADER, list);
  curl_easy_perform(curl);
}

void curlUnknownTextOk(const std::string &header) {
  auto span = startClient("GET");
  CURL *curl = curl_easy_init();
  struct curl_slist *list = curl_slist_append(nullptr, header.c_str());
  curl_easy_setopt(curl, CURLOPT_HTTPHEADER, list);
  curl_easy_perform(curl);
}

void curlHandleOfCallerOk(CURL *curl) {
  auto span = startClient("GET");
  curl_easy_perform(curl);
}

void curlListOfCallerOk(struct curl_slist *list) {
  auto span = startClient("GET");
  CURL *curl = curl_easy_init();
  curl_easy_setopt(curl, CURLOPT_HTTPHEADER, list);
  curl_easy_perform(curl);
}

void prepare(CURL *curl); // elsewhere

void curlPreparedElsewhereOk() {
  auto span = startClient("GET");
  CURL *curl = curl_easy_init();
  prepare(curl);
  curl_easy_perform(curl);
}

class Transfer {
public:
  void header(const std::string &line) { list_ = curl_slist_append(list_, line.c_str()); }
  void wrappedHandleOk() {
    auto span = startClient("GET");
    curl_easy_setopt(curl_, CURLOPT_HTTPHEADER, list_);
    curl_easy_perform(curl_);
  }

private:
  CURL *curl_ = curl_easy_init();
  struct curl_slist *list_ = nullptr;
};

class TracedClient {
public:
  explicit TracedClient(httplib::Client &client) : client_(client) {}
  httplib::Result Get(const std::string &path) {
    httplib::Headers headers;
    inject(headers);
    return client_.Get(path, headers);
  }

private:
  httplib::Client &client_;
};

void tracedClientOk(TracedClient &cli) {
  auto span = startClient("GET /orders");
  trace::Scope scope(span);
  cli.Get("/orders");
}

struct InjectingClient : httplib::Client {
  using httplib::Client::Client;
};

void derivedClientOk(InjectingClient &cli) {
  auto span = startClient("GET /orders");
  cli.Get("/orders");
}

void configure(httplib::Client &cli); // elsewhere

void configuredClientOk() {
  httplib::Client cli("http://orders:8080");
  configure(cli);
  auto span = startClient("GET /orders");
  cli.Get("/orders");
}

class Envelope {
public:
  explicit Envelope(SpanPointer span);
  const httplib::Headers &headers() const;
};

void carrierOfProjectOk(httplib::Client &cli) {
  auto span = startClient("GET /orders");
  Envelope envelope(span);
  cli.Get("/orders", envelope.headers());
}

void healthPathOk(httplib::Client &cli) {
  auto span = startClient("GET");
  cli.Get("/healthz");
}

void healthUrlOk() {
  auto span = startClient("GET");
  cpr::Get(cpr::Url{"http://orders:8080/live?full=1"});
}

bool checkHealthOk(httplib::Client &cli) {
  auto span = startClient("GET");
  return cli.Get("/status");
}

void internalSpanOk(httplib::Client &cli) {
  auto span = tracer()->StartSpan("load");
  cli.Get("/orders");
}

void noSpanOk(httplib::Client &cli) { cli.Get("/orders"); }

void spanOfCallerOk(httplib::Client &cli, const SpanPointer &span) {
  trace::Scope scope(span);
  cli.Get("/orders");
}

void endedOk(httplib::Client &cli) {
  auto span = startClient("GET /first");
  span->End();
  cli.Get("/orders");
}

void closedBlockOk(httplib::Client &cli) {
  {
    auto span = startClient("GET /first");
    trace::Scope scope(span);
  }
  cli.Get("/orders");
}

void unknownKindOk(httplib::Client &cli, trace::SpanKind kind) {
  trace::StartSpanOptions options;
  options.kind = kind;
  auto span = tracer()->StartSpan("GET /orders", options);
  cli.Get("/orders");
}

void inProcessOk(grpc::Server &server) {
  auto span = startClient("Orders/Place");
  auto stub = shop::Orders::NewStub(server.InProcessChannel(grpc::ChannelArguments()));
  grpc::ClientContext context;
  shop::PlaceRequest request;
  shop::PlaceReply reply;
  stub->Place(&context, request, &reply);
}

void contextOfCallerOk(shop::Orders::Stub &stub, grpc::ClientContext *context) {
  auto span = startClient("Orders/Place");
  shop::PlaceRequest request;
  shop::PlaceReply reply;
  stub.Place(context, request, &reply);
}

// Methods of the user's own that are called like those of a client.
struct Cache {
  std::string Get(const std::string &key);
  void send(const std::string &text);
};

void ownGetOk(Cache &cache) {
  auto span = startClient("cache.get");
  cache.send(cache.Get("/orders"));
}

void lambdaInjectsOk(httplib::Client &cli) {
  auto span = startClient("GET /orders");
  trace::Scope scope(span);
  httplib::Headers headers;
  auto fill = [&] { inject(headers); };
  fill();
  cli.Get("/orders", headers);
}

void FP_databaseOverHttp() {
  // finds nothing today only for want of a word that says "database"; a request to
  // one needs no context, and this span is reported all the same.
  auto span = startClient("influx.query");
  httplib::Client cli("http://influx:8086");
  cli.Get("/query"); // finds: tracing-missing-injection
}
