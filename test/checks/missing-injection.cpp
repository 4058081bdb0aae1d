// RUN: %expectations %s

#include "curl/curl.h"
#include "httplib.h"
#include "opentelemetry/context/propagation/global_propagator.h"
#include "opentelemetry/context/propagation/text_map_propagator.h"
#include "opentelemetry/context/runtime_context.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <map>
#include <string>
#include <vector>

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;
namespace context = opentelemetry::context;
using SpanPointer = nostd::shared_ptr<trace::Span>;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop");
}

static trace::StartSpanOptions client() {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kClient;
  return options;
}

void getBad(httplib::Client &cli) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kClient;
  auto span = tracer()->StartSpan("GET /orders", options);
  trace::Scope scope(span);
  cli.Get("/orders"); // finds: tracing-missing-injection (proof) "request sent by 'Client::Get' carries no trace context of span 'GET /orders'"
}

void headersBad(httplib::Client &cli, const std::string &token) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kClient;
  auto span = tracer()->StartSpan("GET /orders", options);
  httplib::Headers headers = {{"Accept", "application/json"}};
  headers.emplace("Authorization", "Bearer " + token);
  headers.insert({"X-Shop", token});
  auto result = cli.Get("/orders", headers); // finds: tracing-missing-injection
  span->SetAttribute("ok", static_cast<bool>(result));
}

void temporaryHeadersBad(httplib::Client &cli) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kClient;
  auto span = tracer()->StartSpan("POST /orders", options);
  cli.Post("/orders", {{"Accept", "text/plain"}}, "{}", "application/json"); // finds: tracing-missing-injection
}

void ownClientBad(const std::string &body) {
  httplib::Client cli("http://orders:8080");
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kClient;
  trace::Scope scope(tracer()->StartSpan("POST /orders", options));
  cli.Post("/orders", body, "application/json"); // finds: tracing-missing-injection
}

void requestBad(httplib::Client &cli) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kClient;
  auto span = tracer()->StartSpan("GET /orders", options);
  httplib::Request request;
  request.method = "GET";
  request.path = "/orders";
  request.set_header("Accept", "application/json");
  cli.send(request); // finds: tracing-missing-injection
}

void curlBad(const char *url) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kClient;
  auto span = tracer()->StartSpan("GET", options);
  CURL *curl = curl_easy_init();
  curl_easy_setopt(curl, CURLOPT_URL, url);
  struct curl_slist *list = nullptr;
  list = curl_slist_append(list, "Accept: application/json");
  curl_easy_setopt(curl, CURLOPT_HTTPHEADER, list);
  CURLcode code = curl_easy_perform(curl); // finds: tracing-missing-injection (proof) "by 'curl_easy_perform'"
  span->SetAttribute("code", static_cast<int>(code));
  curl_slist_free_all(list);
  curl_easy_cleanup(curl);
}

void loopBad(const std::vector<std::string> &paths) {
  httplib::Client cli("http://orders:8080");
  for (const std::string &path : paths) {
    trace::StartSpanOptions options;
    options.kind = trace::SpanKind::kClient;
    auto span = tracer()->StartSpan("GET", options);
    if (!cli.Get(path)) // finds: tracing-missing-injection
      continue;
    span->AddEvent("loaded");
  }
}

void earlyEndBad(httplib::Client &cli, bool cached) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kClient;
  auto span = tracer()->StartSpan("GET /orders", options);
  if (cached) {
    span->End();
    return;
  }
  cli.Get("/orders"); // finds: tracing-missing-injection
  span->End();
}

static SpanPointer startKind(const char *name, trace::SpanKind kind) {
  trace::StartSpanOptions options;
  options.kind = kind;
  return tracer()->StartSpan(name, options);
}

void wrappedKindBad(httplib::Client &cli) {
  auto span = startKind("GET /orders", trace::SpanKind::kClient);
  cli.Get("/orders"); // finds: tracing-missing-injection
}

// A helper that is seen, and does not inject.
static void addLanguage(httplib::Headers &headers) { headers.emplace("Accept-Language", "de"); }

void knownHelperBad(httplib::Client &cli) {
  auto span = startKind("GET /orders", trace::SpanKind::kClient);
  httplib::Headers headers;
  addLanguage(headers);
  cli.Get("/orders", headers); // finds: tracing-missing-injection
}

class Orders {
public:
  void remove(const std::string &path) {
    auto span = startKind("DELETE /orders", trace::SpanKind::kClient);
    trace::Scope scope(span);
    client_.Delete(path); // finds: tracing-missing-injection
  }

private:
  httplib::Client client_{"http://orders:8080"};
};

void innerSpanBad(httplib::Client &cli) {
  auto span = startKind("GET /orders", trace::SpanKind::kClient);
  trace::Scope scope(span);
  auto inner = tracer()->StartSpan("encode");
  inner->End();
  cli.Get("/orders"); // finds: tracing-missing-injection "span 'GET /orders'"
}

void derivedLibraryClientBad(httplib::SSLClient &cli) {
  auto span = startKind("GET /orders", trace::SpanKind::kClient);
  cli.Get("/orders"); // finds: tracing-missing-injection
}

void multiBad(CURLM *multi) {
  auto span = startKind("GET", trace::SpanKind::kClient);
  CURL *curl = curl_easy_init();
  curl_multi_add_handle(multi, curl); // finds: tracing-missing-injection
}

void wordsInTextBad(httplib::Client &cli) {
  auto span = startKind("GET /orders", trace::SpanKind::kClient);
  span->AddEvent("Inject() and curl_easy_perform() come later");
  cli.Get("/orders"); // finds: tracing-missing-injection
}

void optionsFromHelperBad(httplib::Client &cli) {
  auto span = tracer()->StartSpan("GET /orders", client());
  cli.Get("/orders"); // finds: tracing-missing-injection
}

class SpareCarrier : public context::propagation::TextMapCarrier {
public:
  explicit SpareCarrier(httplib::Headers &headers) : headers_(&headers) {}
  explicit SpareCarrier(std::map<std::string, std::string> &kept) : kept_(&kept) {}
  nostd::string_view Get(nostd::string_view) const noexcept override { return ""; }
  void Set(nostd::string_view, nostd::string_view) noexcept override {}

private:
  httplib::Headers *headers_ = nullptr;
  std::map<std::string, std::string> *kept_ = nullptr;
};

static void inject(SpareCarrier &carrier) {
  auto current = context::RuntimeContext::GetCurrent();
  context::propagation::GlobalTextMapPropagator::GetGlobalPropagator()->Inject(carrier, current);
}

void afterItIsSentBad(httplib::Client &cli) {
  auto span = startKind("GET /orders", trace::SpanKind::kClient);
  trace::Scope scope(span);
  httplib::Headers headers;
  cli.Get("/orders", headers); // finds: tracing-missing-injection
  SpareCarrier carrier(headers);
  inject(carrier);
}

void afterItIsSentInLambdaBad(httplib::Client &cli) {
  auto run = [&] {
    auto span = startKind("GET /orders", trace::SpanKind::kClient);
    trace::Scope scope(span);
    httplib::Headers headers;
    cli.Get("/orders", headers); // finds: tracing-missing-injection
    SpareCarrier carrier(headers);
    auto current = context::RuntimeContext::GetCurrent();
    context::propagation::GlobalTextMapPropagator::GetGlobalPropagator()->Inject(carrier, current);
  };
  run();
}

void aroundLambdaOk(httplib::Client &cli) {
  httplib::Headers headers;
  SpareCarrier carrier(headers);
  inject(carrier);
  auto run = [&] {
    auto span = startKind("GET /orders", trace::SpanKind::kClient);
    trace::Scope scope(span);
    cli.Get("/orders", headers);
  };
  run();
}

void maybeBeforeItIsSentOk(httplib::Client &cli, bool traced) {
  auto span = startKind("GET /orders", trace::SpanKind::kClient);
  trace::Scope scope(span);
  httplib::Headers headers;
  SpareCarrier carrier(headers);
  if (traced)
    inject(carrier);
  cli.Get("/orders", headers);
}

void beforeTheNextTurnOk(httplib::Client &cli, int turns) {
  auto span = startKind("GET /orders", trace::SpanKind::kClient);
  trace::Scope scope(span);
  httplib::Headers headers;
  for (int turn = 0; turn < turns; ++turn) {
    cli.Get("/orders", headers);
    SpareCarrier carrier(headers);
    inject(carrier);
  }
}

void intoSpareMapBad(httplib::Client &cli) {
  auto span = startKind("GET /orders", trace::SpanKind::kClient);
  trace::Scope scope(span);
  std::map<std::string, std::string> spare;
  SpareCarrier carrier(spare);
  auto current = context::RuntimeContext::GetCurrent();
  context::propagation::GlobalTextMapPropagator::GetGlobalPropagator()->Inject(carrier, current);
  httplib::Headers headers;
  cli.Get("/orders", headers); // finds: tracing-missing-injection
}

void throughMapOk(httplib::Client &cli) {
  auto span = startKind("GET /orders", trace::SpanKind::kClient);
  trace::Scope scope(span);
  std::map<std::string, std::string> kept;
  SpareCarrier carrier(kept);
  auto current = context::RuntimeContext::GetCurrent();
  context::propagation::GlobalTextMapPropagator::GetGlobalPropagator()->Inject(carrier, current);
  httplib::Headers headers;
  for (const auto &[key, value] : kept)
    headers.emplace(key, value);
  cli.Get("/orders", headers);
}

// A lambda may run whenever; that it runs here is not followed.
template <typename F> static auto retry(F call) { return call(); }
void FN_inLambda(httplib::Client &cli) {
  auto span = startKind("GET /orders", trace::SpanKind::kClient);
  retry([&] { return static_cast<bool>(cli.Get("/orders")); });
}

// The kind comes to the span through a guard and a helper of it.
static SpanPointer begun(nostd::string_view name, trace::SpanKind kind) {
  trace::StartSpanOptions options;
  options.kind = kind;
  return tracer()->StartSpan(name, options);
}
struct Outgoing {
  explicit Outgoing(const char *name, trace::SpanKind kind = trace::SpanKind::kClient)
      : span(begun(name, kind)), scope(span) {}
  ~Outgoing() { span->End(); }
  SpanPointer span;
  trace::Scope scope;
};

void guardedBad(httplib::Client &cli) {
  Outgoing outgoing("GET /orders", trace::SpanKind::kClient);
  cli.Get("/orders"); // finds: tracing-missing-injection
}

void guardedByDefaultBad(httplib::Client &cli) {
  Outgoing outgoing("GET /orders");
  cli.Get("/orders"); // finds: tracing-missing-injection
}
