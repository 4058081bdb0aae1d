// RUN: %expectations --modes one %s

#include "event2/event.h"
#include "event2/http.h"
#include "event2/dns.h"

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
