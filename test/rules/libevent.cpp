// RUN: %expectations --modes one %s

#include "event2/event.h"
#include "event2/http.h"
#include "event2/dns.h"

#include "opentelemetry/context/propagation/global_propagator.h"
#include "opentelemetry/context/propagation/text_map_propagator.h"
#include "opentelemetry/context/runtime_context.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <string>
#include <utility>

namespace trace = opentelemetry::trace;
namespace context = opentelemetry::context;

static opentelemetry::nostd::shared_ptr<trace::Span> start(const char *name) {
  return trace::Provider::GetTracerProvider()->GetTracer("shop")->StartSpan(name);
}

static void check() { trace::Scope scope(start("order.check")); }

static void fired(evutil_socket_t, short, void *) { check(); }
static void answered(evhttp_request *, void *) { check(); }

void onceBad(event_base *base) {
  trace::Scope scope(start("order.load"));
  event_base_once(base, -1, EV_TIMEOUT, fired, nullptr, nullptr); // finds: tracing-detached-task "'event_base_once'"
}

void requestBad() {
  trace::Scope scope(start("order.load"));
  evhttp_request_new(answered, nullptr); // finds: tracing-detached-task
}

void addressBad(evdns_base *base) {
  trace::Scope scope(start("order.load"));
  evdns_getaddrinfo(base, "shop", "80", nullptr, [](int, evutil_addrinfo *, void *) { check(); }, nullptr); // finds: tracing-detached-task
}

static void resolved(int, char, int, int, void *, void *) { check(); }

void resolveBad(evdns_base *base, const in_addr *address, const in6_addr *longer) {
  trace::Scope scope(start("order.load"));
  evdns_base_resolve_ipv4(base, "shop", 0, resolved, nullptr); // finds: tracing-detached-task
  evdns_base_resolve_ipv6(base, "shop", 0, resolved, nullptr); // finds: tracing-detached-task
  evdns_base_resolve_reverse(base, address, 0, resolved, nullptr); // finds: tracing-detached-task
  evdns_base_resolve_reverse_ipv6(base, longer, 0, resolved, nullptr); // finds: tracing-detached-task
}

// Handlers of what comes in are no work of the span that they are set under.
void handlerOk(evhttp *http, event_base *base) {
  trace::Scope scope(start("order.load"));
  evhttp_set_gencb(http, answered, nullptr);
  event_new(base, 3, EV_PERSIST, fired, nullptr);
}

void withoutSpanOk(event_base *base) {
  event_base_once(base, -1, EV_TIMEOUT, fired, nullptr, nullptr);
}

static opentelemetry::nostd::shared_ptr<trace::Span> start(const char *name, trace::SpanKind kind) {
  trace::StartSpanOptions options;
  options.kind = kind;
  return trace::Provider::GetTracerProvider()->GetTracer("shop")->StartSpan(name, options);
}

class Headers : public context::propagation::TextMapCarrier {
public:
  explicit Headers(evkeyvalq *headers) : All(headers) {}
  opentelemetry::nostd::string_view Get(opentelemetry::nostd::string_view key) const noexcept override {
    const char *found = evhttp_find_header(All, std::string(key).c_str());
    return found ? found : "";
  }
  void Set(opentelemetry::nostd::string_view key, opentelemetry::nostd::string_view value) noexcept override {
    evhttp_add_header(All, std::string(key).c_str(), std::string(value).c_str());
  }

private:
  evkeyvalq *All;
};

void sendBad(evhttp_connection *connection) {
  trace::Scope scope(start("GET", trace::SpanKind::kClient));
  evhttp_request *request = evhttp_request_new(nullptr, nullptr);
  evhttp_add_header(evhttp_request_get_output_headers(request), "Host", "shop");
  evhttp_make_request(connection, request, EVHTTP_REQ_GET, "/orders"); // finds: tracing-missing-injection
}

void sendInjectedOk(evhttp_connection *connection) {
  trace::Scope scope(start("GET", trace::SpanKind::kClient));
  evhttp_request *request = evhttp_request_new(nullptr, nullptr);
  Headers headers(evhttp_request_get_output_headers(request));
  auto propagator = context::propagation::GlobalTextMapPropagator::GetGlobalPropagator();
  auto current = context::RuntimeContext::GetCurrent();
  propagator->Inject(headers, current);
  evhttp_make_request(connection, request, EVHTTP_REQ_GET, "/orders");
}

void sendAnyHeaderOk(evhttp_connection *connection, const char *name, const char *value) {
  trace::Scope scope(start("GET", trace::SpanKind::kClient));
  evhttp_request *request = evhttp_request_new(nullptr, nullptr);
  evkeyvalq *headers = evhttp_request_get_output_headers(request);
  evhttp_add_header(headers, name, value);
  evhttp_make_request(connection, request, EVHTTP_REQ_GET, "/orders");
}

void handleBad(evhttp_request *request, void *) {
  trace::Scope scope(start("GET /orders", trace::SpanKind::kServer)); // finds: tracing-missing-extraction
}

void handleOk(evhttp_request *request, void *) {
  Headers headers(evhttp_request_get_input_headers(request));
  auto propagator = context::propagation::GlobalTextMapPropagator::GetGlobalPropagator();
  auto current = context::RuntimeContext::GetCurrent();
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kServer;
  options.parent = propagator->Extract(headers, current);
  trace::Scope scope(trace::Provider::GetTracerProvider()->GetTracer("shop")->StartSpan("GET /orders", options));
}
