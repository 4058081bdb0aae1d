// RUN: %expectations %s

// Plain maps of headers, and clients that elsewhere get one with a context in it.

#include "httplib.h"
#include "opentelemetry/context/propagation/global_propagator.h"
#include "opentelemetry/context/propagation/text_map_propagator.h"
#include "opentelemetry/context/runtime_context.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <map>
#include <string>
#include <utility>

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;
namespace context = opentelemetry::context;
using Carrier = context::propagation::TextMapCarrier;
using Headers = std::map<std::string, std::string>;
using SpanPointer = nostd::shared_ptr<trace::Span>;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("bank");
}

template <typename Map> class MapCarrier : public Carrier {
public:
  explicit MapCarrier(Map &headers) : headers_(headers) {}
  nostd::string_view Get(nostd::string_view) const noexcept override { return ""; }
  void Set(nostd::string_view key, nostd::string_view value) noexcept override {
    headers_.emplace(std::string(key), std::string(value));
  }

private:
  Map &headers_;
};

static void inject(Headers &headers) {
  MapCarrier<Headers> carrier(headers);
  auto now = context::RuntimeContext::GetCurrent();
  context::propagation::GlobalTextMapPropagator::GetGlobalPropagator()->Inject(carrier, now);
}

static SpanPointer client(const char *name) { return tracer()->StartSpan(name, {.kind = trace::SpanKind::kClient}); }

class Transport {
public:
  virtual ~Transport() = default;
  virtual int post(const std::string &url, const Headers &headers, const std::string &body) = 0;
  virtual int keep(const Headers &headers) = 0;
};

int send(const std::string &url, Headers headers);

int injectedOk(Transport &transport) {
  auto span = client("POST /transfers");
  trace::Scope scope(span);
  Headers headers{{"accept", "text/plain"}};
  inject(headers);
  return transport.post("http://bank/transfers", headers, "100");
}

int injectedFunctionOk() {
  auto span = client("POST /transfers");
  trace::Scope scope(span);
  Headers headers;
  inject(headers);
  return send("http://bank/transfers", headers);
}

int listBad(Transport &transport) {
  auto span = client("POST /refunds");
  trace::Scope scope(span);
  Headers headers{{"accept", "text/plain"}};
  return transport.post("http://bank/refunds", headers, "100"); // finds: tracing-missing-injection (likely) "request sent by 'Transport::post' carries no trace context of span 'POST /refunds'"
}

int filledBad(const std::string &key) {
  auto span = client("POST /refunds");
  trace::Scope scope(span);
  Headers headers;
  headers["accept"] = "text/plain";
  headers.emplace("authorization", "key " + key);
  return send("http://bank/refunds", headers); // finds: tracing-missing-injection
}

// Whoever gave them may have injected.
int handedOk(Transport &transport, const Headers &headers) {
  auto span = client("POST /refunds");
  trace::Scope scope(span);
  return transport.post("http://bank/refunds", headers, "100");
}

int copyOk(Transport &transport, const Headers &incoming) {
  auto span = client("POST /refunds");
  trace::Scope scope(span);
  Headers headers = incoming;
  return transport.post("http://bank/refunds", headers, "100");
}

int insertedOk(Transport &transport, const Headers &incoming) {
  auto span = client("POST /refunds");
  trace::Scope scope(span);
  Headers headers;
  for (const auto &[name, value] : incoming)
    headers[name] = value;
  return transport.post("http://bank/refunds", headers, "100");
}

int byHandOk(Transport &transport, const std::string &parent) {
  auto span = client("POST /refunds");
  trace::Scope scope(span);
  Headers headers{{"traceparent", parent}};
  return transport.post("http://bank/refunds", headers, "100");
}

// Never seen with a context in it.
int keptOk(Transport &transport) {
  auto span = client("keep");
  trace::Scope scope(span);
  Headers headers{{"accept", "text/plain"}};
  return transport.keep(headers);
}

int internalOk(Transport &transport) {
  auto span = tracer()->StartSpan("refund");
  trace::Scope scope(span);
  Headers headers{{"accept", "text/plain"}};
  return transport.post("http://bank/refunds", headers, "100");
}

void decorate(Headers &headers);
int unseenOk(Transport &transport) {
  auto span = client("POST /refunds");
  trace::Scope scope(span);
  Headers headers;
  decorate(headers);
  return transport.post("http://bank/refunds", headers, "100");
}

static void copyTo(Headers &headers, const Headers &from) {
  for (const auto &[name, value] : from)
    headers[name] = value;
}
int copiedOk(Transport &transport, const Headers &incoming) {
  auto span = client("POST /refunds");
  trace::Scope scope(span);
  Headers headers;
  copyTo(headers, incoming);
  return transport.post("http://bank/refunds", headers, "100");
}

// An object of which the headers alone are given to what injects.
struct Call {
  Headers metadata;
  int timeout = 0;
};
int invoke(const char *method, Call &call);

int partOk() {
  auto span = client("Bank/Get");
  trace::Scope scope(span);
  Call call;
  inject(call.metadata);
  return invoke("Bank/Get", call);
}

int partBad() {
  auto span = client("Bank/Put");
  trace::Scope scope(span);
  Call call;
  call.timeout = 20;
  call.metadata["x-replica"] = "1";
  return invoke("Bank/Put", call); // finds: tracing-missing-injection "'invoke'"
}

int partHandedOk(Call &call) {
  auto span = client("Bank/Put");
  trace::Scope scope(span);
  return invoke("Bank/Put", call);
}

// Headers that a function of the project makes.
class Api {
public:
  httplib::Headers authorized() const {
    return {{"Authorization", "Bearer " + token_}, {"Accept", "application/json"}};
  }
  httplib::Headers kept() const { return headers_; }
  httplib::Headers traced() const {
    httplib::Headers headers;
    MapCarrier<httplib::Headers> carrier(headers);
    auto now = context::RuntimeContext::GetCurrent();
    context::propagation::GlobalTextMapPropagator::GetGlobalPropagator()->Inject(carrier, now);
    return headers;
  }

  bool listBad() {
    auto span = client("GET /orders");
    trace::Scope scope(span);
    httplib::Headers headers = authorized();
    headers.emplace("X-Request-Id", "1");
    return static_cast<bool>(http_.Get("/orders", headers)); // finds: tracing-missing-injection
  }
  bool directBad() {
    auto span = client("GET /orders");
    trace::Scope scope(span);
    return static_cast<bool>(http_.Get("/orders", authorized())); // finds: tracing-missing-injection
  }
  bool keptOk() {
    auto span = client("GET /orders");
    trace::Scope scope(span);
    return static_cast<bool>(http_.Get("/orders", kept()));
  }
  bool tracedOk() {
    auto span = client("GET /orders");
    trace::Scope scope(span);
    return static_cast<bool>(http_.Get("/orders", traced()));
  }
  bool injectedOk() {
    auto span = client("GET /orders");
    trace::Scope scope(span);
    httplib::Headers headers = authorized();
    MapCarrier<httplib::Headers> carrier(headers);
    auto now = context::RuntimeContext::GetCurrent();
    context::propagation::GlobalTextMapPropagator::GetGlobalPropagator()->Inject(carrier, now);
    return static_cast<bool>(http_.Get("/orders", headers));
  }

private:
  std::string token_;
  httplib::Headers headers_;
  httplib::Client http_{"https://orders"};
};

// Other maps are labels: which call sends what was injected is not known.
struct Meters {
  virtual ~Meters() = default;
  virtual void count(const char *name, const std::map<std::string, std::string> &labels) = 0;
};
struct Postman {
  virtual ~Postman() = default;
  virtual int deliver(const Headers &headers) = 0;
};
int countedOk(Postman &postman, Meters &meters) {
  auto span = client("POST /parcels");
  trace::Scope scope(span);
  Headers headers;
  inject(headers);
  std::map<std::string, std::string> labels{{"method", "POST"}};
  int code = postman.deliver(headers);
  meters.count("parcels.sent", labels);
  return code;
}
void labelledOk(Meters &meters) {
  auto span = client("GET /parcels");
  trace::Scope scope(span);
  std::map<std::string, std::string> labels{{"method", "GET"}};
  meters.count("parcels.read", labels);
}

// A client that is known to send them by one that the function wraps itself.
class Courier {
public:
  int call(const std::string &method, const Headers &headers);
  int note(const Headers &headers);
};

int wrappedOk(Courier &courier) {
  auto span = client("PUT /parcels");
  trace::Scope scope(span);
  Headers headers;
  MapCarrier<Headers> carrier(headers);
  auto now = context::RuntimeContext::GetCurrent();
  context::propagation::GlobalTextMapPropagator::GetGlobalPropagator()->Inject(carrier, now);
  return courier.call("PUT", headers);
}
int unwrappedBad(Courier &courier) {
  auto span = client("POST /parcels");
  trace::Scope scope(span);
  Headers headers{{"accept", "text/plain"}};
  return courier.call("POST", headers); // finds: tracing-missing-injection (likely) "'Courier::call'"
}
int notedOk(Courier &courier) {
  auto span = client("POST /notes");
  trace::Scope scope(span);
  Headers headers{{"accept", "text/plain"}};
  return courier.note(headers); // nobody ever put a context into these
}
