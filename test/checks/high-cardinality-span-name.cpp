// RUN: %expectations %s

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <array>
#include <cstdio>
#include <map>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;

using SpanPointer = nostd::shared_ptr<trace::Span>;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop", "1.0");
}

enum class Method { Get, Put, Delete };

struct Uri {
  std::string path() const;
  std::string str() const;
};

struct Request {
  std::string method, path, target, uri, route, query;
  Uri url;
  std::string user_id;
  const std::string &GetPath() const;
  std::string route_template() const;
};

struct Order {
  long id;
  std::string order_id, status, customer_uuid;
};

#define SHOP_SPAN(variable, name) auto variable = tracer()->StartSpan(name)

void concatenationBad(const std::string &user_id) {
  auto span = tracer()->StartSpan("user.load " + user_id); // finds: tracing-high-cardinality-span-name (likely) "'user_id'"
  trace::Scope scope(span);
}

void appendBad(const Order &order) {
  std::string name = "order.load ";
  name += order.order_id; // finds: tracing-high-cardinality-span-name "'order.order_id'"
  auto span = tracer()->StartSpan(name);
  trace::Scope scope(span);
}

// Where the local enters the name, not where it gets the id.
void boundBad(const Order &order) {
  const auto &held = order.order_id;
  auto span = tracer()->StartSpan("order.load " + held); // finds: tracing-high-cardinality-span-name "'order.order_id'"
  trace::Scope scope(span);
}

void copiedBad(const Order &order) {
  const std::string uuid = order.customer_uuid;
  const std::string again = uuid;
  auto span = tracer()->StartSpan("order.load " + again); // finds: tracing-high-cardinality-span-name
  trace::Scope scope(span);
}

void appendCallBad(const Order &order) {
  std::string name("order.load");
  name.append(":").append(order.customer_uuid); // finds: tracing-high-cardinality-span-name
  auto span = tracer()->StartSpan(name);
  trace::Scope scope(span);
}

void insertBad(const std::string &session_id) {
  std::string name = " session";
  name.insert(0, session_id); // finds: tracing-high-cardinality-span-name, tracing-sensitive-attribute
  auto span = tracer()->StartSpan(name);
  trace::Scope scope(span);
}

void numberBad(const Order &order) {
  auto span = tracer()->StartSpan("order.load " + std::to_string(order.id)); // finds: tracing-high-cardinality-span-name (proof) "'order.id'"
  trace::Scope scope(span);
}

void streamBad(int shard, int offset) {
  std::ostringstream name;
  name << "shard.read " << shard << "/" << offset; // finds: tracing-high-cardinality-span-name (proof)
  auto span = tracer()->StartSpan(name.str());
  trace::Scope scope(span);
}

void bufferBad(const char *customer_id) {
  char name[64];
  std::snprintf(name, sizeof name, "customer.load %s", customer_id); // finds: tracing-high-cardinality-span-name
  auto span = tracer()->StartSpan(name);
  trace::Scope scope(span);
}

void pathBad(const Request &request) {
  auto span = tracer()->StartSpan(request.path); // finds: tracing-high-cardinality-span-name (likely) "'request.path'"
  trace::Scope scope(span);
}

void targetBad(const Request &req) {
  std::string name = req.method + " " + req.target; // finds: tracing-high-cardinality-span-name "'req.target'"
  auto span = tracer()->StartSpan(name.c_str());
  trace::Scope scope(span);
}

void getterBad(const Request &request) {
  auto span = tracer()->StartSpan(request.GetPath()); // finds: tracing-high-cardinality-span-name
  trace::Scope scope(span);
}

void viewBad(const Request &request) {
  std::string_view uri = request.uri;
  auto span = tracer()->StartSpan(nostd::string_view(uri.data(), uri.size())); // finds: tracing-high-cardinality-span-name
  trace::Scope scope(span);
}

void oneBranchBad(const Request &request, bool known) {
  std::string name = "http.other";
  if (known)
    name = "http " + request.uri; // finds: tracing-high-cardinality-span-name
  auto span = tracer()->StartSpan(name);
  trace::Scope scope(span);
}

void ternaryBad(const Request &request, bool known) {
  auto span = tracer()->StartSpan(known ? request.route : request.path); // finds: tracing-high-cardinality-span-name "'request.path'"
  trace::Scope scope(span);
}

static std::string userSpanName(const std::string &who) { return "user.load " + who; }

void helperBad(const Request &request) {
  auto span = tracer()->StartSpan(userSpanName(request.user_id)); // finds: tracing-high-cardinality-span-name (likely) "'request.user_id'"
  trace::Scope scope(span);
}

static SpanPointer startSpan(nostd::string_view name) { return tracer()->StartSpan(name); }

void wrapperBad(const Order &order) {
  auto span = startSpan("order.load " + order.order_id); // finds: tracing-high-cardinality-span-name
  trace::Scope scope(span);
}

class Traced {
public:
  explicit Traced(const std::string &name) : span_(tracer()->StartSpan(name)), scope_(span_) {}

private:
  SpanPointer span_;
  trace::Scope scope_;
};

void guardBad(const std::string &user_id) {
  Traced traced("user.load " + user_id); // finds: tracing-high-cardinality-span-name
}

void macroBad(const std::string &user_id) {
  SHOP_SPAN(span, "user.load " + user_id); // finds: tracing-high-cardinality-span-name
  trace::Scope scope(span);
}

template <typename Key> void templateBad(const Key &key_id) {
  auto span = tracer()->StartSpan("key.load " + std::to_string(key_id)); // finds: tracing-high-cardinality-span-name
  trace::Scope scope(span);
}
template void templateBad(const int &);
template void templateBad(const long &);

void lambdaBad(const Order &order) {
  auto load = [&order] {
    auto span = tracer()->StartSpan("order.load " + order.order_id); // finds: tracing-high-cardinality-span-name
    trace::Scope scope(span);
  };
  load();
}

void renameBad(trace::Span &span, const Request &request) {
  span.UpdateName("http " + request.path); // finds: tracing-high-cardinality-span-name
}

void eventBad(trace::Span &span, const Order &order) {
  span.AddEvent("loaded " + order.order_id); // finds: tracing-high-cardinality-span-name (likely) "event name"
}

void sizeBad(const std::vector<Order> &orders) {
  auto span = tracer()->StartSpan("orders " + std::to_string(orders.size())); // finds: tracing-high-cardinality-span-name (proof)
  trace::Scope scope(span);
}

struct UrlParser {
  std::string scheme_, path_;
};

void partOfUrlBad(const UrlParser &parser) {
  std::string name = parser.path_; // finds: tracing-high-cardinality-span-name "'parser.path_'"
  auto span = tracer()->StartSpan(name);
  trace::Scope scope(span);
}

void checkedElementBad(const std::map<std::string, std::string> &params) {
  auto span = tracer()->StartSpan("user.load " + params.at("user_id")); // finds: tracing-high-cardinality-span-name
  trace::Scope scope(span);
}

void capturedInResultBad(const std::string &user_id) {
  auto name = [&] { return "user.load " + user_id; }; // finds: tracing-high-cardinality-span-name "'user_id'"
  trace::Scope scope(tracer()->StartSpan(name()));
}

struct InheritedTraced : Traced {
  using Traced::Traced;
};

void inheritedConstructorBad(const Order &order) {
  InheritedTraced traced("order.load " + order.order_id); // finds: tracing-high-cardinality-span-name "'order.order_id'"
}

void inheritedConstructorOk() { InheritedTraced traced("order.load"); }
