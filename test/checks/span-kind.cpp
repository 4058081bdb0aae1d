// RUN: %expectations %s

#include "opentelemetry/semconv/db_attributes.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <map>
#include <string>
#include <utility>

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;
namespace semconv = opentelemetry::semconv;

using SpanPointer = nostd::shared_ptr<trace::Span>;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop", "1.0");
}

struct Call {
  std::string method, url, route, system, operation;
};

static trace::StartSpanOptions ofKind(trace::SpanKind kind) {
  trace::StartSpanOptions options;
  options.kind = kind;
  return options;
}

void databaseBad() {
  auto span = tracer()->StartSpan("orders.select"); // finds: tracing-span-kind (proof) "span 'orders.select' is of kind 'internal', but records 'db.system', as client spans do"
  span->SetAttribute("db.system", "postgresql");
  trace::Scope scope(span);
}

void databaseAtStartBad() {
  auto span = tracer()->StartSpan("orders.select", {{"db.system.name", "mysql"}}); // finds: tracing-span-kind "'db.system.name'"
  trace::Scope scope(span);
}

void constantKeyBad() {
  auto span = tracer()->StartSpan("cache.get"); // finds: tracing-span-kind
  span->SetAttribute(semconv::db::kDbSystemName, "redis");
}

void explicitlyInternalBad() {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kInternal; // finds: tracing-span-kind "records 'db.system'"
  auto span = tracer()->StartSpan("orders.select", options);
  span->SetAttribute("db.system", "PostgreSQL");
}

void designatedBad() {
  auto span = tracer()->StartSpan("orders.select", {{"db.type", "cassandra"}},
                                  {.kind = trace::SpanKind::kInternal}); // finds: tracing-span-kind "records 'db.type'"
}

void serverOfDatabaseBad() {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kServer; // finds: tracing-span-kind "span 'orders.select' is of kind 'server', but records 'db.system', as client spans do"
  auto span = tracer()->StartSpan("orders.select", options);
  span->SetAttribute("db.system", "postgresql");
}

void clientOfRouteBad(const Call &call) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kClient; // finds: tracing-span-kind (proof) "records 'http.route', as server spans do"
  auto span = tracer()->StartSpan("GET", options);
  span->SetAttribute("http.route", call.route);
}

void statementOverTheNetBad(const std::string &host) {
  auto span = tracer()->StartSpan("orders.select", {{"server.address", host}}); // finds: tracing-span-kind "records 'db.query.text'"
  span->SetAttribute("db.query.text", "SELECT * FROM orders WHERE id = ?");
}

void fetchBad(const Call &call) {
  auto outer = tracer()->StartSpan("order.price");
  trace::Scope active(outer);
  auto span = tracer()->StartSpan("rates.fetch", {{"http.request.method", call.method}}); // finds: tracing-span-kind "records 'url.full', as client spans do"
  span->SetAttribute("url.full", call.url);
}

void oldFetchBad(const Call &call) {
  auto span = tracer()->StartSpan("rates.fetch", {{"http.method", "GET"}, {"http.url", call.url}}); // finds: tracing-span-kind "records 'http.url', as client or server spans do"
  trace::Scope scope(span);
}

void handlerBad(const Call &call) {
  auto span = tracer()->StartSpan("order.get"); // finds: tracing-span-kind "as server spans do"
  trace::Scope scope(span);
  span->SetAttribute("http.request.method", call.method);
  span->SetAttribute("http.route", call.route);
}

void serve(const Call &call) { // with no span around
  oldFetchBad(call);
  handlerBad(call);
}

// Whoever calls it may have the server's span.
void dispatchOk(const Call &call) {
  auto span = tracer()->StartSpan("order.dispatch");
  trace::Scope scope(span);
  span->SetAttribute("http.request.method", call.method);
  span->SetAttribute("http.route", call.route);
}

void publishBad() {
  auto span = tracer()->StartSpan("order.created publish"); // finds: tracing-span-kind "records 'messaging.operation.type', as producer or client spans do"
  span->SetAttribute("messaging.operation.type", "send");
}

void consumerPublishesBad() {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kConsumer; // finds: tracing-span-kind "as producer or client spans do"
  auto span = tracer()->StartSpan("order.created", {{"messaging.operation", "publish"}}, options);
}

void processBad() {
  auto span = tracer()->StartSpan("order.created process", {{"messaging.operation.name", "process"}}); // finds: tracing-span-kind "as consumer spans do"
  trace::Scope scope(span);
}

void kindAsAttributeBad() {
  auto span = tracer()->StartSpan("eventbus.publish"); // finds: tracing-span-kind "records 'otel.kind', as producer spans do"
  span->SetAttribute("otel.kind", "producer");
}

static SpanPointer startOf(trace::SpanKind kind) {
  trace::StartSpanOptions options;
  options.kind = kind;
  return tracer()->StartSpan("call", options);
}

static nostd::shared_ptr<trace::Span> startWith(const char *name, const trace::StartSpanOptions &options = {}) {
  return tracer()->StartSpan(name, options);
}
void optionsOfWrapperBad() {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kInternal; // finds: tracing-span-kind
  auto span = startWith("inbox.read", options);
  span->SetAttribute("messaging.operation.type", "receive");
}

void kindOfWrapperBad() {
  auto span = startOf(trace::SpanKind::kServer); // finds: tracing-span-kind "is of kind 'server'"
  span->SetAttribute("db.system", "mongodb");
}

static SpanPointer startQuery(const char *system) {
  return tracer()->StartSpan("db.query", {{"db.system", system}});
}

void systemOfWrapperBad() {
  auto span = startQuery("postgres"); // finds: tracing-span-kind
}

static void describe(trace::Span &span) { span.SetAttribute("db.system", "oracle"); }

void helperBad() {
  auto span = tracer()->StartSpan("orders.select"); // finds: tracing-span-kind
  describe(*span);
}

void twoKeysOnceBad() {
  auto span = tracer()->StartSpan("orders.select"); // finds: tracing-span-kind
  span->SetAttribute("db.system", "mysql");
  span->SetAttribute("db.system.name", "mysql");
}

void clientOk() {
  auto span = tracer()->StartSpan("orders.select", {{"db.system", "mysql"}}, {.kind = trace::SpanKind::kClient});
}

void embeddedOk() {
  for (const char *name : {"a", "b"}) {
    auto span = tracer()->StartSpan("orders.select", {{"db.system", "sqlite"}, {"db.name", name}});
    span->SetAttribute("db.statement", "SELECT 1");
    span->SetAttribute("server.address", "localhost");
  }
  auto other = tracer()->StartSpan("blob.get", {{"db.system", "rocksdb"}});
}

void systemNotKnownOk(const Call &call) {
  auto span = tracer()->StartSpan("orders.select", {{"db.system", call.system}});
  span->SetAttribute("db.statement", "SELECT 1");
}

void statementAloneOk() { // of a database's own, or of one in the process
  auto span = tracer()->StartSpan("query.plan", {{"db.statement", "SELECT 1"}});
}

void kindOfParameterOk(trace::SpanKind kind) {
  trace::StartSpanOptions options;
  options.kind = kind;
  auto span = tracer()->StartSpan("orders.select", {{"db.system", "mysql"}}, options);
}

void kindOnOneWayOk(bool remote) {
  trace::StartSpanOptions options;
  if (remote)
    options.kind = trace::SpanKind::kServer;
  auto span = tracer()->StartSpan("orders.select", {{"db.system", "mysql"}}, options);
}

void kindChosenOk(bool remote) {
  trace::StartSpanOptions options;
  options.kind = remote ? trace::SpanKind::kClient : trace::SpanKind::kInternal;
  auto span = tracer()->StartSpan("orders.select", {{"db.system", "mysql"}}, options);
}

void kindPerBranchOk(int way) {
  trace::StartSpanOptions options;
  switch (way) {
  case 1:
    options.kind = trace::SpanKind::kServer;
    break;
  default:
    options.kind = trace::SpanKind::kClient;
  }
  auto span = tracer()->StartSpan("orders.select", {{"db.system", "mysql"}}, options);
}

void optionsOfHelperOk() {
  auto span = tracer()->StartSpan("orders.select", {{"db.system", "mysql"}}, ofKind(trace::SpanKind::kClient));
}

void optionsOfCallerOk(const trace::StartSpanOptions &options) {
  auto span = tracer()->StartSpan("orders.select", {{"db.system", "mysql"}}, options);
}

void fill(trace::StartSpanOptions &options);
void fillKind(trace::SpanKind *kind);

void optionsFilledOk() {
  trace::StartSpanOptions options, others;
  fill(options);
  auto span = tracer()->StartSpan("orders.select", {{"db.system", "mysql"}}, options);
  fillKind(&others.kind);
  auto other = tracer()->StartSpan("orders.select", {{"db.system", "mysql"}}, others);
}

void optionsInLambdaOk() {
  trace::StartSpanOptions options;
  auto prepare = [&] { options.kind = trace::SpanKind::kClient; };
  prepare();
  auto span = tracer()->StartSpan("orders.select", {{"db.system", "mysql"}}, options);
}

void optionsUsedTwiceOk() {
  trace::StartSpanOptions options;
  auto plan = tracer()->StartSpan("orders.plan", options);
  options.kind = trace::SpanKind::kClient;
  auto span = tracer()->StartSpan("orders.select", {{"db.system", "mysql"}}, options);
}

void copiedOptionsOk() {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kClient;
  trace::StartSpanOptions same = options;
  auto span = tracer()->StartSpan("orders.select", {{"db.system", "mysql"}}, same);
}

void currentSpanOk() {
  auto span = tracer()->StartSpan("orders.load");
  trace::Scope scope(span);
  trace::Tracer::GetCurrentSpan()->SetAttribute("db.system", "mysql");
}

void lookalikeKeysOk(const Call &call) {
  auto span = tracer()->StartSpan("orders.select", {{"database", "mysql"}});
  span->SetAttribute("shop.db.system", "mysql");
  span->SetAttribute("db.operation", call.operation);
  span->SetAttribute("rpc.system", "grpc");
  span->SetAttribute("http.method", call.method);
}

void routeAloneOk(const Call &call) {
  auto span = tracer()->StartSpan("order.ship", {{"http.route", call.route}});
  trace::Scope scope(span);
}

void insideHandlerOk(const Call &call) {
  auto server = tracer()->StartSpan("GET /orders", {.kind = trace::SpanKind::kServer});
  trace::Scope scope(server);
  auto span = tracer()->StartSpan("order.list", {{"http.route", call.route}, {"http.method", call.method}});
  span->SetAttribute("http.url", call.url);
}

void serverUrlOk(const Call &call) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kServer;
  auto span = tracer()->StartSpan("GET", {{"http.route", call.route}, {"http.method", "GET"}}, options);
  span->SetAttribute("http.url", call.url);
  span->SetAttribute("db.system", "mysql"); // a wrong place, not a wrong kind
}

void receiveOk() {
  auto polled = tracer()->StartSpan("orders receive", {{"messaging.operation.type", "receive"}}, {.kind = trace::SpanKind::kClient});
  auto older = tracer()->StartSpan("orders receive", {{"messaging.operation.type", "receive"}}, {.kind = trace::SpanKind::kConsumer});
  auto sent = tracer()->StartSpan("orders send", {{"messaging.operation.type", "send"}}, {.kind = trace::SpanKind::kClient});
}

void nameAloneOk() {
  auto span = tracer()->StartSpan("order.created publish");
  auto other = tracer()->StartSpan("newsletter.send");
}

void operationNotKnownOk(const Call &call) {
  auto span = tracer()->StartSpan("orders", {{"messaging.operation", call.operation}});
}

void severalThingsOk(int what, const Call &call) {
  auto span = tracer()->StartSpan("work");
  if (what == 1)
    span->SetAttribute("db.system", "mysql");
  else
    span->SetAttribute("messaging.operation", "process");
}

static void note(trace::Span &span, bool remote) {
  if (remote)
    span.SetAttribute("db.system", "mysql");
}

void decidedByFlagOk() {
  auto span = tracer()->StartSpan("orders.select");
  note(*span, false);
}

void eventAttributeOk() {
  auto span = tracer()->StartSpan("orders.load");
  span->AddEvent("select", {{"db.system", "mysql"}});
}

void wordsInTextOk() {
  auto span = tracer()->StartSpan("orders.load");
  span->SetAttribute("note", "db.system");
}

void constantVariableBad() {
  constexpr auto kind = trace::SpanKind::kServer;
  trace::StartSpanOptions options;
  options.kind = kind; // finds: tracing-span-kind
  auto span = tracer()->StartSpan("orders.select", {{"db.system", "mysql"}}, options);
}

// The system is one of two, both over the network.
void oneOfTwoBad(bool replica) {
  auto span = tracer()->StartSpan("orders.select"); // finds: tracing-span-kind
  span->SetAttribute("db.system", replica ? "mysql" : "mariadb");
}

static const char *systemOf(bool first) {
  if (first)
    return "mysql";
  return "postgresql";
}
void oneOfSeveralSystemsBad(bool first) {
  auto span = tracer()->StartSpan("orders.select", {{"db.system.name", first ? "mysql" : "postgresql"}}); // finds: tracing-span-kind
  auto other = tracer()->StartSpan("orders.update", {{"db.system.name", systemOf(first)}}); // finds: tracing-span-kind
}
void oneOfSeveralInProcessOk(bool first) {
  auto span = tracer()->StartSpan("orders.select", {{"db.system.name", first ? "mysql" : "sqlite"}});
}

// The kind comes to the span through a guard and a helper of it.
static SpanPointer begun(nostd::string_view name, trace::SpanKind kind) {
  trace::StartSpanOptions options;
  options.kind = kind;
  return tracer()->StartSpan(name, options);
}
class Unit {
public:
  explicit Unit(nostd::string_view name, trace::SpanKind kind = trace::SpanKind::kInternal)
      : span_(begun(name, kind)), scope_(span_) {}
  ~Unit() { span_->End(); }
  void tag(const char *key, const std::string &value) { span_->SetAttribute(key, value); }

private:
  SpanPointer span_;
  trace::Scope scope_;
};

void guardedBad() {
  Unit unit("orders.select"); // finds: tracing-span-kind
  unit.tag("db.system.name", "postgresql");
}
void guardedOk() {
  Unit unit("orders.select", trace::SpanKind::kClient);
  unit.tag("db.system.name", "postgresql");
}

// Gathers what a span starts with.
class Draft {
public:
  explicit Draft(std::string name) : name_(std::move(name)) {}
  Draft &with(const std::string &key, const std::string &value) {
    facts_[key] = value;
    return *this;
  }
  Draft &client() {
    options_.kind = trace::SpanKind::kClient;
    return *this;
  }
  Draft &as(trace::SpanKind kind) {
    options_.kind = kind;
    return *this;
  }
  SpanPointer start() const { return tracer()->StartSpan(name_, facts_, options_); }

private:
  std::string name_;
  std::map<std::string, std::string> facts_;
  trace::StartSpanOptions options_;
};

void builderBad() {
  trace::Scope scope(Draft("orders.select").with("db.system.name", "mysql").start()); // finds: tracing-span-kind "'internal'"
}

void builderGivenBad() {
  auto span = Draft("orders.select").as(trace::SpanKind::kServer).start(); // finds: tracing-span-kind "'server'"
  span->SetAttribute("db.system.name", "mysql");
  trace::Scope scope(span);
}

void builderOk() {
  trace::Scope scope(Draft("orders.select").client().with("db.system.name", "mysql").start());
}

void builderGivenOk() {
  trace::Scope scope(Draft("orders.select").as(trace::SpanKind::kClient).with("db.system.name", "mysql").start());
}

void builderNowAndThenOk(bool far) {
  Draft draft("orders.select");
  if (far)
    draft.client();
  draft.with("db.system.name", "mysql");
  trace::Scope scope(draft.start());
}

void builderUnknownOk(trace::SpanKind kind) {
  trace::Scope scope(Draft("orders.select").as(kind).with("db.system.name", "mysql").start());
}

// The same, that keeps the kind by itself.
class Sketch {
public:
  explicit Sketch(std::string name) : name_(std::move(name)) {}
  Sketch(std::string name, trace::SpanKind kind) : name_(std::move(name)), kind_(kind) {}
  Sketch &remote(bool far) {
    if (far)
      kind_ = trace::SpanKind::kClient;
    return *this;
  }
  Sketch &as(trace::SpanKind kind) {
    kind_ = kind;
    return *this;
  }
  SpanPointer start() const {
    trace::StartSpanOptions options;
    options.kind = kind_;
    return tracer()->StartSpan(name_, options);
  }

private:
  std::string name_;
  trace::SpanKind kind_ = trace::SpanKind::kInternal;
};

void keptKindBad() {
  auto span = Sketch("orders.select").start(); // finds: tracing-span-kind "'internal'"
  span->SetAttribute("db.system.name", "mysql");
  trace::Scope scope(span);
}

void keptKindGivenBad() {
  auto span = Sketch("orders.select", trace::SpanKind::kServer).start(); // finds: tracing-span-kind "'server'"
  span->SetAttribute("db.system.name", "mysql");
  trace::Scope scope(span);
}

void keptKindOk() {
  auto span = Sketch("orders.select").as(trace::SpanKind::kClient).start();
  span->SetAttribute("db.system.name", "mysql");
  trace::Scope scope(span);
}

void keptKindNowAndThenOk(bool far) {
  auto span = Sketch("orders.select").remote(far).start();
  span->SetAttribute("db.system.name", "mysql");
  trace::Scope scope(span);
}

// The kind in an object that a function of the project starts a span by.
struct Opening {
  std::string title;
  trace::SpanKind role = trace::SpanKind::kInternal;
};
static SpanPointer open(const Opening &opening) {
  trace::StartSpanOptions options;
  options.kind = opening.role;
  return tracer()->StartSpan(opening.title, options);
}

void fieldBad() {
  auto span = open({.title = "orders.select", .role = trace::SpanKind::kServer}); // finds: tracing-span-kind "'server'"
  span->SetAttribute("db.system.name", "mysql");
  trace::Scope scope(span);
}

void fieldByDefaultBad() {
  auto span = open({"orders.select"}); // finds: tracing-span-kind "'internal'"
  span->SetAttribute("db.system.name", "mysql");
  trace::Scope scope(span);
}

void fieldOk() {
  Opening opening{"orders.select"};
  opening.role = trace::SpanKind::kClient;
  auto span = open(opening);
  span->SetAttribute("db.system.name", "mysql");
  trace::Scope scope(span);
}

void fieldOnOneWayOk(bool remote) {
  Opening opening{"orders.select"};
  if (remote)
    opening.role = trace::SpanKind::kClient;
  auto span = open(opening);
  span->SetAttribute("db.system.name", "mysql");
  trace::Scope scope(span);
}

// Whoever handles a message serves nobody, and whoever asks a store consumes nothing.
void servedMessageBad() {
  auto span = tracer()->StartSpan("orders process", ofKind(trace::SpanKind::kServer)); // finds: tracing-span-kind "'messaging.system', as producer or consumer spans do"
  span->SetAttribute("messaging.system", "kafka");
  trace::Scope scope(span);
}
void webhookOk() {
  auto span = tracer()->StartSpan("POST /hooks", ofKind(trace::SpanKind::kServer));
  span->SetAttribute("http.request.method", "POST");
  span->SetAttribute("messaging.system", "kafka");
  trace::Scope scope(span);
}
void consumedStoreBad() {
  auto span = tracer()->StartSpan("assignment.drop", ofKind(trace::SpanKind::kConsumer)); // finds: tracing-span-kind "'consumer'"
  span->SetAttribute("db.system.name", "redis");
  trace::Scope scope(span);
}
void consumedAndStoredOk() {
  auto span = tracer()->StartSpan("orders process", ofKind(trace::SpanKind::kConsumer));
  span->SetAttribute("messaging.system", "kafka");
  span->SetAttribute("db.system.name", "redis");
  trace::Scope scope(span);
}
