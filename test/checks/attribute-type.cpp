// RUN: %expectations %s

// Values against what the conventions say of their keys.

#include "opentelemetry/metrics/meter.h"
#include "opentelemetry/metrics/sync_instruments.h"
#include "opentelemetry/sdk/resource/resource.h"
#include "opentelemetry/semconv/http_attributes.h"
#include "opentelemetry/semconv/incubating/thread_attributes.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"
#include "opentracing/tracer.h"

#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace trace = opentelemetry::trace;
namespace common = opentelemetry::common;
namespace metrics = opentelemetry::metrics;
namespace nostd = opentelemetry::nostd;
namespace semconv = opentelemetry::semconv;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop", "1");
}

void textForNumberBad(trace::Span &span) {
  span.SetAttribute("http.response.status_code", "200"); // finds: tracing-attribute-type "attribute 'http.response.status_code' is recorded as a string where an int is agreed upon"
}

void madeTextForNumberBad(trace::Span &span, int status) {
  span.SetAttribute("http.response.status_code", std::to_string(status)); // finds: tracing-attribute-type "a string where an int"
}

void localTextForNumberBad(trace::Span &span, int port) {
  std::string text = std::to_string(port);
  span.SetAttribute("server.port", text); // finds: tracing-attribute-type
}

void constantKeyBad(trace::Span &span, const std::string &status) {
  span.SetAttribute(semconv::http::kHttpResponseStatusCode, status); // finds: tracing-attribute-type
  span.SetAttribute(semconv::thread::kThreadId, "main"); // finds: tracing-attribute-type
}

void numberForTextBad(trace::Span &span, std::int64_t user) {
  span.SetAttribute("user.id", user); // finds: tracing-attribute-type "as an int where a string"
}

void pointForNumberBad(trace::Span &span, double size) {
  span.SetAttribute("file.size", size); // finds: tracing-attribute-type "as a double where an int"
}

void flagForTextBad(trace::Span &span, bool failed) {
  span.SetAttribute("error.type", failed); // finds: tracing-attribute-type "as a bool where a string"
}

void textForFlagBad(trace::Span &span) {
  span.SetAttribute("tls.established", "true"); // finds: tracing-attribute-type "as a string where a bool"
}

void numberForFlagBad(trace::Span &span, int cold) {
  span.SetAttribute("faas.coldstart", cold); // finds: tracing-attribute-type
}

void oneForManyBad(trace::Span &span, const std::string &role) {
  span.SetAttribute("user.roles", role); // finds: tracing-attribute-type "as a string where a list of strings is"
}

void manyForOneBad(trace::Span &span) {
  std::array<nostd::string_view, 2> hosts{"a", "b"};
  span.SetAttribute("server.address", nostd::span<const nostd::string_view>(hosts.data(), hosts.size())); // finds: tracing-attribute-type "as a list of strings where a string"
}

void numbersForTextsBad(trace::Span &span) {
  std::array<std::int64_t, 2> marks{1, 2};
  span.SetAttribute("process.command_args", nostd::span<const std::int64_t>(marks.data(), marks.size())); // finds: tracing-attribute-type "as a list of ints where a list of strings"
}

void atStartBad(const std::string &port) {
  auto span = tracer()->StartSpan("orders.get", {{"server.address", "shop"}, {"server.port", port}}); // finds: tracing-attribute-type
  trace::Scope scope(span);
}

void pairsAtStartBad() {
  std::vector<std::pair<nostd::string_view, common::AttributeValue>> fields;
  fields.emplace_back("network.peer.port", "80"); // finds: tracing-attribute-type
  auto span = tracer()->StartSpan("orders.get", fields);
  trace::Scope scope(span);
}

void mapAtStartBad() {
  std::map<std::string, std::string> fields{{"http.request.resend_count", "2"}}; // finds: tracing-attribute-type
  auto span = tracer()->StartSpan("orders.get", fields);
  trace::Scope scope(span);
}

void eventBad(trace::Span &span) {
  span.AddEvent("failed", {{"exception.type", 7}}); // finds: tracing-attribute-type
}

void instrumentBad(metrics::Counter<std::uint64_t> &requests, const std::string &status) {
  requests.Add(1, {{"http.response.status_code", status}}); // finds: tracing-attribute-type
}

void resourceBad() {
  auto shop = opentelemetry::sdk::resource::Resource::Create({{"service.name", "shop"}, {"process.pid", "17"}}); // finds: tracing-attribute-type
}

static void tag(trace::Span &span, nostd::string_view key, const std::string &text) {
  span.SetAttribute(key, text);
}

template <typename V> static void put(trace::Span &span, const char *key, const V &value) {
  span.SetAttribute(key, value);
}

void helperBad(trace::Span &span) {
  tag(span, "server.port", "80"); // finds: tracing-attribute-type "a string where an int"
  put(span, "client.port", std::string("81")); // finds: tracing-attribute-type
}

void currentBad(const std::string &code) {
  trace::Tracer::GetCurrentSpan()->SetAttribute("process.exit.code", code); // finds: tracing-attribute-type
}

void familyBad(trace::Span &span, const std::string &text) {
  span.SetAttribute("http.request.header", text); // finds: tracing-attribute-type "attribute key 'http.request.header' is that of a family and names none of it"
  span.SetAttribute("db.operation.parameter", text); // finds: tracing-attribute-type
}

void memberBad(trace::Span &span) {
  span.SetAttribute("http.request.method", "get"); // finds: tracing-attribute-type "value 'get' of attribute 'http.request.method' is spelled 'GET'"
  span.SetAttribute("db.system.name", "PostgreSQL"); // finds: tracing-attribute-type "'postgresql'"
  span.SetAttribute("messaging.system", "Kafka"); // finds: tracing-attribute-type
  span.SetAttribute("network.transport", "TCP"); // finds: tracing-attribute-type "'tcp'"
}

// A class that is taken for a bool is of more than one.
class Connection {
public:
  operator bool() const { return open_; }

private:
  bool open_ = false;
  std::string host_;
};

void objectBad(trace::Span &span, const Connection &connection) {
  span.SetAttribute("shop.connection", connection); // finds: tracing-attribute-type "'connection' is an object and is recorded as a bool"
}

// Below, nothing is wrong.

void typesOk(trace::Span &span, const std::string &route, int status, bool cold, double jank) {
  span.SetAttribute("http.route", route);
  span.SetAttribute("http.response.status_code", status);
  span.SetAttribute("faas.coldstart", cold);
  span.SetAttribute("app.jank.period", jank);
  span.SetAttribute("user.id", std::to_string(status));
}

void widthsOk(trace::Span &span, std::int64_t a, std::uint32_t b, std::uint16_t c, unsigned d, short e) {
  span.SetAttribute("server.port", a);
  span.SetAttribute("server.port", b);
  span.SetAttribute("server.port", std::uint32_t{c});
  span.SetAttribute("server.port", d);
  span.SetAttribute("file.size", static_cast<std::int64_t>(e));
}

// An integer says all that a number with a point would.
void numberForPointOk(trace::Span &span, int period) { span.SetAttribute("app.jank.period", period); }

void textsOk(trace::Span &span, const char *a, std::string_view b, nostd::string_view c) {
  span.SetAttribute("url.full", a);
  span.SetAttribute("url.path", nostd::string_view(b.data(), b.size()));
  span.SetAttribute("url.query", c);
  char buffer[] = "x";
  span.SetAttribute("url.scheme", buffer);
}

void listsOk(trace::Span &span) {
  std::array<nostd::string_view, 2> roles{"a", "b"};
  span.SetAttribute("user.roles", nostd::span<const nostd::string_view>(roles.data(), roles.size()));
}

// Each of these is a list.
void headerOk(trace::Span &span) {
  std::array<nostd::string_view, 1> values{"text/html"};
  span.SetAttribute("http.request.header.accept",
                    nostd::span<const nostd::string_view>(values.data(), values.size()));
}

void valueOk(trace::Span &span, const common::AttributeValue &status) {
  span.SetAttribute("http.response.status_code", status);
}

void valueHelperOk(trace::Span &span) {
  auto set = [&](nostd::string_view key, common::AttributeValue value) { span.SetAttribute(key, value); };
  set("server.port", 80);
  set("server.address", "shop");
}

void templateHelperOk(trace::Span &span) {
  put(span, "server.port", 80);
  put(span, "server.address", std::string("shop"));
}

void membersOk(trace::Span &span) {
  span.SetAttribute("http.request.method", "GET");
  span.SetAttribute("http.request.method", "_OTHER");
  span.SetAttribute("db.system.name", "postgresql");
  span.SetAttribute("network.transport", "tcp");
  span.SetAttribute("os.type", "linux");
}

// Most enumerations are open: who has a value of his own gives it a name.
void ownMemberOk(trace::Span &span) {
  span.SetAttribute("db.system.name", "acme.treedb");
  span.SetAttribute("messaging.system", "acme_mq");
  span.SetAttribute("error.type", "timeout");
}

void memberNotKnownOk(trace::Span &span, const std::string &method) {
  span.SetAttribute("http.request.method", method);
}

void ownKeysOk(trace::Span &span, const std::string &text, int number) {
  span.SetAttribute("shop.port", text);
  span.SetAttribute("shop.status_code", "200");
  span.SetAttribute("order.total", number);
  span.SetAttribute("status_code", "200");
}

// Its type is out of use as the key is.
void deprecatedOk(trace::Span &span) { span.SetAttribute("http.status_code", "200"); }

void anythingOk(trace::Span &span, int number) { span.SetAttribute("db.operation.parameter.id", std::to_string(number)); }

void flagsOk(trace::Span &span, const std::atomic<bool> &closed, const std::vector<bool> &seen,
             const Connection &connection, const std::string *name) {
  span.SetAttribute("tls.resumed", closed.load());
  span.SetAttribute("shop.first", bool(seen[0]));
  span.SetAttribute("shop.connected", static_cast<bool>(connection));
  span.SetAttribute("shop.named", name != nullptr);
}

class Flag {
public:
  operator bool() const { return on_; }

private:
  bool on_ = false;
};

void flagClassOk(trace::Span &span, const Flag &flag) { span.SetAttribute("tls.resumed", flag); }

void pointeeOk(trace::Span &span, const std::string *name, const int *port) {
  span.SetAttribute("user.name", *name);
  span.SetAttribute("server.port", *port);
}

void eitherKeyOk(trace::Span &span, bool client) {
  span.SetAttribute(client ? "client.port" : "client.address", "80");
}

void choiceOk(trace::Span &span, const std::optional<std::string> &route) {
  span.SetAttribute("http.route", route ? *route : std::string("none"));
  span.SetAttribute("error.type", route.value_or("none"));
}

void castOk(trace::Span &span, std::size_t size, std::chrono::milliseconds time) {
  span.SetAttribute("file.size", static_cast<std::int64_t>(size));
  span.SetAttribute("http.request.resend_count", static_cast<int>(time.count()));
}

void listAtStartOk(int status) {
  auto span = tracer()->StartSpan("orders.get", {{"http.response.status_code", status},
                                                 {"server.address", "shop"},
                                                 {"server.port", std::int64_t{80}}});
  trace::Scope scope(span);
}

void instrumentOk(metrics::Counter<std::uint64_t> &requests) {
  requests.Add(1, {{"http.response.status_code", 200}, {"http.request.method", "GET"}});
}

void eventNameOk(trace::Span &span) { span.AddEvent("server.port"); }

// OpenTracing's conventions are others.
void otherApiOk(opentracing::Span &span) {
  span.SetTag("server.port", "80");
  span.SetTag("http.request.method", "get");
}

void suppressedOk(trace::Span &span, const std::string &port) {
  span.SetAttribute("server.port", port); // NOLINT(tracing-attribute-type): the collector converts it
}

// Which of two it is, is not known; both would be wrong.
void FN_twoTexts(trace::Span &span, bool old) {
  span.SetAttribute("http.request.method", old ? "get" : "post");
}

// The beginning of the one that is meant, and of no other.
void begunMemberBad(trace::Span &span) {
  span.SetAttribute("db.system.name", "postgres"); // finds: tracing-attribute-type "'postgresql'"
}
void begunMembersOk(trace::Span &span) {
  span.SetAttribute("db.system.name", "couch");
  span.SetAttribute("db.system.name", "other");
}
