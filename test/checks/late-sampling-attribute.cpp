// RUN: %expectations %s

#include "opentelemetry/semconv/http_attributes.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"
#include "opentracing/tracer.h"
#include "userver/tracing/span.hpp"

#include <map>
#include <string>

namespace trace = opentelemetry::trace;
namespace semconv = opentelemetry::semconv;

static opentelemetry::nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop");
}

struct Request {
  std::string method, path, host;
  int port;
  const std::string &scheme() const { return scheme_; }
  std::string query() const;

private:
  std::string scheme_;
};

struct Response {
  std::string method;
  int status;
};

Response call(const Request &request);
std::string route(const Request &request);

void parameterBad(const Request &request) {
  auto span = tracer()->StartSpan("http.get");
  span->SetAttribute("http.request.method", request.method); // finds: tracing-late-sampling-attribute (proof) "'http.request.method' is set after the start"
}

void literalBad() {
  auto span = tracer()->StartSpan("orders.select");
  span->SetAttribute("db.system.name", "postgresql"); // finds: tracing-late-sampling-attribute
}

void behindScopeBad(const Request &request) {
  auto span = tracer()->StartSpan("http.get");
  trace::Scope scope(span);
  span->SetAttribute("server.address", request.host); // finds: tracing-late-sampling-attribute
}

void behindOthersBad(const Request &request) {
  auto span = tracer()->StartSpan("http.get");
  auto scope = trace::Tracer::WithActiveSpan(span);
  span->SetAttribute("shop.port", request.port);
  span->SetAttribute("server.port", request.port); // finds: tracing-late-sampling-attribute
  span->SetAttribute("url.path", request.path); // finds: tracing-late-sampling-attribute
}

void constantKeyBad(const Request &request) {
  auto span = tracer()->StartSpan("http.get");
  span->SetAttribute(semconv::http::kHttpRequestMethod, request.method); // finds: tracing-late-sampling-attribute
}

void oldNameBad(const Request &request) {
  auto span = tracer()->StartSpan("http.get");
  span->SetAttribute("http.method", request.method); // finds: tracing-late-sampling-attribute
  span->SetAttribute("net.peer.name", request.host); // finds: tracing-late-sampling-attribute
}

void localBad(const Request &request) {
  std::string url = "https://" + request.host;
  auto span = tracer()->StartSpan("http.get");
  span->SetAttribute("url.full", url); // finds: tracing-late-sampling-attribute
}

void composedBad(const Request &request) {
  auto span = tracer()->StartSpan("http.get");
  span->SetAttribute("url.full", "https://" + request.host + request.path); // finds: tracing-late-sampling-attribute
}

void getterBad(const Request &request) {
  auto span = tracer()->StartSpan("http.get");
  span->SetAttribute("url.scheme", request.scheme()); // finds: tracing-late-sampling-attribute
}

void besideListBad(const Request &request) {
  auto span = tracer()->StartSpan("http.get", {{"http.request.method", request.method}});
  span->SetAttribute("url.path", request.path); // finds: tracing-late-sampling-attribute
}

void familyBad(const Request &request) {
  auto span = tracer()->StartSpan("http.get");
  span->SetAttribute("http.request.header.host", request.host); // finds: tracing-late-sampling-attribute
}

void optionsBad(const Request &request) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kClient;
  auto span = tracer()->StartSpan("http.get", options);
  span->SetAttribute("url.path", request.path); // finds: tracing-late-sampling-attribute
}

class Client {
public:
  void send() {
    auto span = tracer()->StartSpan("http.get");
    span->SetAttribute("server.address", host_); // finds: tracing-late-sampling-attribute
  }

private:
  std::string host_;
};

void inBlockBad(const Request &request, bool traced) {
  if (traced) {
    auto span = tracer()->StartSpan("http.get");
    span->SetAttribute("url.path", request.path); // finds: tracing-late-sampling-attribute
  }
}

void openTracingBad(opentracing::Tracer &opened, const Request &request) {
  auto span = opened.StartSpan("http.get");
  span->SetTag("http.method", request.method); // finds: tracing-late-sampling-attribute
}

void atStartOk(const Request &request) {
  auto span = tracer()->StartSpan("http.get", {{"http.request.method", request.method}, {"url.path", request.path}});
  trace::Scope scope(span);
}

void givenTwiceOk(const Request &request) {
  auto span = tracer()->StartSpan("http.get", {{"http.request.method", request.method}});
  span->SetAttribute("http.request.method", request.method);
}

void otherKeyOk(const Request &request) {
  auto span = tracer()->StartSpan("http.get");
  span->SetAttribute("shop.method", request.method);
  span->SetAttribute("http.response.status_code", 200);
  span->SetAttribute("url.pathology", request.path);
}

void knownLaterOk(const Request &request) {
  auto span = tracer()->StartSpan("http.get");
  Response response = call(request);
  span->SetAttribute("http.request.method", response.method);
}

void afterWorkOk(const Request &request) {
  auto span = tracer()->StartSpan("http.get");
  call(request);
  span->SetAttribute("http.request.method", request.method);
}

void computedOk(const Request &request) {
  auto span = tracer()->StartSpan("http.get");
  span->SetAttribute("url.path", route(request));
  span->SetAttribute("url.query", request.query());
}

void behindUnknownOk(const Request &request) {
  auto span = tracer()->StartSpan("http.get");
  span->SetAttribute("shop.route", route(request));
  span->SetAttribute("url.path", request.path);
}

void conditionalOk(const Request &request) {
  auto span = tracer()->StartSpan("http.get");
  if (!request.host.empty())
    span->SetAttribute("server.address", request.host);
}

void inLoopOk(const std::map<std::string, std::string> &headers) {
  auto span = tracer()->StartSpan("http.get");
  for (const auto &[name, value] : headers)
    span->SetAttribute("http.request.header." + name, value);
}

void ofTheSpanOk() {
  auto span = tracer()->StartSpan("http.get");
  span->SetAttribute("url.path", span->IsRecording());
}

void dependsOnScopeOk(const Request &request) {
  auto span = tracer()->StartSpan("http.get");
  auto path = request.path;
  span->SetAttribute("url.path", path);
}

void listNotReadOk(const Request &request, const std::map<std::string, std::string> &fields) {
  auto span = tracer()->StartSpan("http.get", fields);
  span->SetAttribute("url.path", request.path);
}

static opentelemetry::nostd::shared_ptr<trace::Span> startClient(const std::string &name) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kClient;
  return tracer()->StartSpan(name, options);
}

void wrapperOk(const Request &request) {
  auto span = startClient("http.get");
  span->SetAttribute("url.path", request.path);
}

void givenSpanOk(trace::Span &span, const Request &request) {
  span.SetAttribute("url.path", request.path);
}

void activeSpanOk(const Request &request) {
  auto span = tracer()->StartSpan("http.get");
  trace::Scope scope(span);
  trace::Tracer::GetCurrentSpan()->SetAttribute("url.path", request.path);
}

void outerSpanOk(const Request &request) {
  auto outer = tracer()->StartSpan("http.get");
  auto inner = tracer()->StartSpan("http.send");
  outer->SetAttribute("url.path", request.path);
}

void noListAtStartOk(const Request &request) {
  userver::tracing::Span span("http.get");
  span.AddTag("http.method", request.method);
}

void eventOk(const Request &request) {
  auto span = tracer()->StartSpan("http.get");
  span->AddEvent("sent", {{"url.path", request.path}});
}

void countingOk(int port) {
  auto span = tracer()->StartSpan("http.get");
  span->SetAttribute("shop.port", ++port);
  span->SetAttribute("server.port", port);
}

void inLambdaOk(const Request &request) {
  auto span = tracer()->StartSpan("http.get");
  auto record = [&] { span->SetAttribute("url.path", request.path); };
  record();
}

void switchedOk(const Request &request, int kind) {
  auto span = tracer()->StartSpan("http.get");
  switch (kind) {
  case 1:
    span->SetAttribute("url.path", request.path);
  }
}

// A declaration that has nothing to do with the span stands between.
void FN_declarationBetween(const Request &request) {
  auto span = tracer()->StartSpan("http.get");
  int retries = 0;
  span->SetAttribute("url.path", request.path);
  (void)retries;
}

// A helper of the project's records it.
static void setPath(trace::Span &span, const std::string &path) { span.SetAttribute("url.path", path); }

void FN_helper(const Request &request) {
  auto span = tracer()->StartSpan("http.get");
  setPath(*span, request.path);
}
