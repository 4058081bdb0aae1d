// RUN: %expectations %s

// Keys that the conventions have given up, wherever they come from.

#include "opentelemetry/metrics/meter.h"
#include "opentelemetry/metrics/provider.h"
#include "opentelemetry/metrics/sync_instruments.h"
#include "opentelemetry/sdk/resource/resource.h"
#include "opentelemetry/semconv/incubating/db_attributes.h"
#include "opentelemetry/semconv/incubating/http_attributes.h"
#include "opentelemetry/semconv/incubating/net_attributes.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"
#include "opentracing/tracer.h"

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace trace = opentelemetry::trace;
namespace common = opentelemetry::common;
namespace metrics = opentelemetry::metrics;
namespace nostd = opentelemetry::nostd;
namespace resource = opentelemetry::sdk::resource;
namespace semconv = opentelemetry::semconv;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop", "1");
}

// As headers of 1.18 and before had them.
namespace opentelemetry_1_18 {
namespace SemanticConventions {
static constexpr const char *kHttpMethod = "http.method";
static constexpr const char *kNetPeerName = "net.peer.name";
static constexpr const char *kServiceName = "service.name";
} // namespace SemanticConventions
} // namespace opentelemetry_1_18
namespace old = opentelemetry_1_18::SemanticConventions;

static constexpr char kOwnStatement[] = "db.statement";
static const std::string kOwnUrl = "http.url";
#define SHOP_METHOD_KEY "http.method"

struct Keys {
  static constexpr std::string_view status = "http.status_code";
  static constexpr const char *route = "http.route";
};

void literalBad(trace::Span &span, const std::string &method) {
  span.SetAttribute("http.method", method); // finds: tracing-deprecated-attribute "attribute key 'http.method' is deprecated, it is called 'http.request.method' now"
}

void numberBad(trace::Span &span, int status) {
  span.SetAttribute("http.status_code", status); // finds: tracing-deprecated-attribute "'http.response.status_code' now"
}

void replacedBad(trace::Span &span, const std::string &service) {
  span.SetAttribute("rpc.service", service); // finds: tracing-deprecated-attribute "attribute key 'rpc.service' is deprecated in favour of 'rpc.method'"
}

void eitherBad(trace::Span &span, const std::string &target) {
  span.SetAttribute("http.target", target); // finds: tracing-deprecated-attribute "attribute key 'http.target' is deprecated in favour of 'url.path' and 'url.query'"
}

void obsoleteBad(trace::Span &span, bool escaped) {
  span.SetAttribute("exception.escaped", escaped); // finds: tracing-deprecated-attribute "attribute key 'exception.escaped' is deprecated and nothing replaces it"
}

void libraryConstantBad(trace::Span &span, const std::string &method) {
  span.SetAttribute(semconv::http::kHttpMethod, method); // finds: tracing-deprecated-attribute "'http.method'"
  span.SetAttribute(semconv::db::kDbStatement, "SELECT 1"); // finds: tracing-deprecated-attribute "'db.query.text' now"
  span.SetAttribute(semconv::net::kNetHostPort, 8080); // finds: tracing-deprecated-attribute "'server.port' now"
}

void olderConstantBad(trace::Span &span, const std::string &peer) {
  span.SetAttribute(old::kHttpMethod, "GET"); // finds: tracing-deprecated-attribute
  span.SetAttribute(old::kNetPeerName, peer); // finds: tracing-deprecated-attribute "in favour of 'server.address' and 'client.address'"
}

void ownConstantBad(trace::Span &span, const std::string &url) {
  span.SetAttribute(kOwnStatement, "SELECT 1"); // finds: tracing-deprecated-attribute
  span.SetAttribute(kOwnUrl, url); // finds: tracing-deprecated-attribute
  span.SetAttribute(nostd::string_view(Keys::status.data(), Keys::status.size()), 200); // finds: tracing-deprecated-attribute
}

void macroBad(trace::Span &span) {
  span.SetAttribute(SHOP_METHOD_KEY, "GET"); // finds: tracing-deprecated-attribute
}

void localBad(trace::Span &span, int port) {
  const char *key = "net.sock.peer.port";
  span.SetAttribute(key, port); // finds: tracing-deprecated-attribute "'network.peer.port' now"
}

void atStartBad(const std::string &statement) {
  auto span = tracer()->StartSpan("orders.select", {{"db.statement", statement}, // finds: tracing-deprecated-attribute
                                                    {"db.system.name", "postgresql"}});
  trace::Scope scope(span);
}

void pairsAtStartBad(const std::string &name) {
  std::vector<std::pair<nostd::string_view, common::AttributeValue>> fields;
  fields.emplace_back("peer.service", "billing"); // finds: tracing-deprecated-attribute "'service.peer.name' now"
  fields.push_back({"shop.name", name.c_str()});
  auto span = tracer()->StartSpan("orders.place", fields);
  trace::Scope scope(span);
}

void mapAtStartBad(const std::string &agent) {
  std::map<std::string, std::string> fields{{"http.user_agent", agent}}; // finds: tracing-deprecated-attribute
  auto span = tracer()->StartSpan("orders.get", fields);
  trace::Scope scope(span);
}

void eventBad(trace::Span &span, int size) {
  span.AddEvent("message", {{"message.compressed_size", size}}); // finds: tracing-deprecated-attribute
}

void linkBad(trace::SpanContext context) {
  auto span = tracer()->StartSpan("orders.take", {{"messaging.system", "kafka"}},
                                  {{context, {{"messaging.kafka.message.offset", 7}}}}); // finds: tracing-deprecated-attribute "'messaging.kafka.offset' now"
  trace::Scope scope(span);
}

void currentBad(const std::string &scheme) {
  trace::Tracer::GetCurrentSpan()->SetAttribute("http.scheme", scheme); // finds: tracing-deprecated-attribute
}

void instrumentBad(metrics::Counter<std::uint64_t> &requests) {
  requests.Add(1, {{"http.method", "GET"}}); // finds: tracing-deprecated-attribute
}

void resourceBad() {
  auto shop = resource::Resource::Create({{"service.name", "shop"}, {"deployment.environment", "test"}}); // finds: tracing-deprecated-attribute "'deployment.environment.name' now"
}

void resourceMapBad(const std::string &state) {
  resource::ResourceAttributes attributes{{"service.name", "shop"}};
  attributes.SetAttribute("android.state", state); // finds: tracing-deprecated-attribute
  attributes["container.runtime"] = "runc"; // finds: tracing-deprecated-attribute
  auto shop = resource::Resource::Create(attributes);
}

static void tag(trace::Span &span, nostd::string_view key, const std::string &text) {
  span.SetAttribute(key, text);
}

static void record(trace::Span &span, const std::string &file, int line) {
  span.SetAttribute("code.filepath", file); // finds: tracing-deprecated-attribute
  span.SetAttribute("code.lineno", line); // finds: tracing-deprecated-attribute
}

void helperBad(trace::Span &span, const std::string &name) {
  tag(span, "db.name", name); // finds: tracing-deprecated-attribute "'db.namespace' now"
  record(span, __FILE__, 7);
}

class Work {
public:
  Work &tag(const std::string &key, const std::string &value) {
    span_->SetAttribute(key, value);
    return *this;
  }

private:
  nostd::shared_ptr<trace::Span> span_ = tracer()->StartSpan("work");
  trace::Scope scope_{span_};
};

void builderBad() {
  Work work;
  work.tag("order.step", "first").tag("rpc.system", "grpc"); // finds: tracing-deprecated-attribute
}

void genericLambdaBad() {
  auto span = tracer()->StartSpan("orders.get");
  trace::Scope scope(span);
  auto set = [&](nostd::string_view key, auto value) { span->SetAttribute(key, value); };
  set("http.status_code", 200); // finds: tracing-deprecated-attribute
  set("http.route", std::string("/orders"));
}

void familyBad(trace::Span &span) {
  span.SetAttribute("k8s.pod.labels.app", "shop"); // finds: tracing-deprecated-attribute "it is called 'k8s.pod.label.app' now"
}

void valueBad(trace::Span &span) {
  span.SetAttribute("messaging.operation.type", "publish"); // finds: tracing-deprecated-attribute "value 'publish' of attribute 'messaging.operation.type' is deprecated"
}

void otherValueBad(trace::Span &span) {
  span.SetAttribute("db.system", "mssql"); // finds: tracing-deprecated-attribute "'db.system.name' now"
}

void halfMigratedBad(trace::Span &span, trace::Span &other, const std::string &url) {
  span.SetAttribute("http.url", url); // finds: tracing-deprecated-attribute
  other.SetAttribute("url.full", url);
}

// Below, nothing is wrong.

void currentKeysOk(trace::Span &span, const std::string &method, int status) {
  span.SetAttribute("http.request.method", method);
  span.SetAttribute("http.response.status_code", status);
  span.SetAttribute("url.full", "https://shop.example/");
  span.SetAttribute("db.query.text", "SELECT 1");
}

void currentConstantsOk(trace::Span &span, const std::string &method) {
  span.SetAttribute(semconv::http::kHttpRequestMethod, method);
  span.SetAttribute(semconv::db::kDbNamespace, "orders");
  span.SetAttribute(old::kServiceName, "shop");
  span.SetAttribute(Keys::route, "/orders/{id}");
}

// Of these the registry says only that another one keeps them now.
void movedOk(trace::Span &span, const std::string &model) {
  span.SetAttribute("gen_ai.request.model", model);
  span.SetAttribute("gen_ai.operation.name", "chat");
}

void bothOk(trace::Span &span, const std::string &method) {
  span.SetAttribute("http.method", method);
  span.SetAttribute("http.request.method", method);
}

void bothAtStartOk(const std::string &method) {
  auto span = tracer()->StartSpan("orders.get", {{semconv::http::kHttpMethod, method},
                                                 {semconv::http::kHttpRequestMethod, method}});
  trace::Scope scope(span);
}

void bothLaterOk(int status) {
  auto span = tracer()->StartSpan("orders.get", {{"http.status_code", status}});
  trace::Scope scope(span);
  span->SetAttribute("http.response.status_code", status);
}

static void setBoth(trace::Span &span, const std::string &host) {
  span.SetAttribute("net.peer.name", host);
  span.SetAttribute("server.address", host);
}

void bothByHelperOk(const std::string &host) {
  auto span = tracer()->StartSpan("orders.get");
  trace::Scope scope(span);
  setBoth(*span, host);
}

void splitOk(trace::Span &span, const std::string &target, const std::string &path) {
  span.SetAttribute("http.target", target);
  span.SetAttribute("url.path", path);
}

void bothOnEventOk(trace::Span &span) {
  span.AddEvent("sent", {{"messaging.client_id", "c1"}, {"messaging.client.id", "c1"}});
}

void bothOnCounterOk(metrics::Counter<std::uint64_t> &requests) {
  requests.Add(1, {{"http.method", "GET"}, {"http.request.method", "GET"}});
}

void ownKeysOk(trace::Span &span, const std::string &method) {
  span.SetAttribute("shop.http.method", method);
  span.SetAttribute("method", method);
  span.SetAttribute("my.http.url", "x");
  span.SetAttribute("http.method_kind", "read");
}

// Words that programs say of their own things.
void plainWordsOk(trace::Span &span, const std::string &id) {
  span.SetAttribute("state", "paid");
  span.SetAttribute("message.id", id);
  span.SetAttribute("message.type", "order");
  span.SetAttribute("pool.name", "workers");
  span.SetAttribute("event.name", "order.placed");
}

void familyOk(trace::Span &span) {
  span.SetAttribute("http.request.header.accept", "text/html");
  span.SetAttribute("k8s.pod.label.app", "shop");
  span.SetAttribute("container.label.app", "shop");
}

void currentValueOk(trace::Span &span) {
  span.SetAttribute("messaging.operation.type", "send");
  span.SetAttribute("db.system.name", "sqlite");
}

// Not known which.
void eitherKeyOk(trace::Span &span, bool old_names, const std::string &method) {
  span.SetAttribute(old_names ? "http.method" : "http.request.method", method);
}

void givenKeyOk(trace::Span &span, const std::string &key) { span.SetAttribute(key, 1); }

void madeKeyOk(trace::Span &span, const std::string &part) { span.SetAttribute("http." + part, 1); }

// Text of other kinds than keys.
void eventNameOk(trace::Span &span) { span.AddEvent("http.method"); }

void spanNameOk() {
  auto span = tracer()->StartSpan("db.statement");
  trace::Scope scope(span);
}

void textOk(trace::Span &span) { span.SetAttribute("shop.changed_field", "http.method"); }

void statusOk(trace::Span &span) { span.SetStatus(trace::StatusCode::kError, "http.method"); }

// OpenTracing has these keys from conventions of its own.
void otherApiOk(opentracing::Span &span) {
  span.SetTag("http.method", "GET");
  span.SetTag("http.status_code", 200);
  span.SetTag("peer.service", "billing");
}

static const std::map<std::string, std::string> kRenamed = {{"http.method", "http.request.method"}};

void tableOk(trace::Span &span) {
  if (auto it = kRenamed.find("http.url"); it != kRenamed.end())
    span.SetAttribute(it->second, "x");
}

void suppressedOk(trace::Span &span, const std::string &service) {
  // NOLINTNEXTLINE(tracing-deprecated-attribute): read by the old dashboard
  span.SetAttribute("rpc.service", service);
}

// The key is put together of two texts, neither of which is one.
void FN_joined(trace::Span &span, const std::string &method) {
  span.SetAttribute(std::string("http") + ".method", method);
}
