// A few requests through the whole service.

#include "http_handlers.h"
#include "tracing.h"

#include <iostream>

using namespace orders;

static Request request(std::string method, std::string route, std::string path) {
  Request made;
  made.method = std::move(method);
  made.route = std::move(route);
  made.path = std::move(path);
  made.tenant_id = "acme";
  made.user_id = "ada";
  return made;
}

int main() {
  ThreadPool pool(2);
  EventBus bus(pool);
  bus.subscribe([](const Event &event) {
    auto span = startSpan("index.update", event.tenant_id);
    auto scope = trace::Scope(span);
    trace::Tracer::GetCurrentSpan()->SetAttribute("event.id", event.id);
  });
  OrderStore store;
  BillingClient billing("demo");
  OrderService service(store, bus, billing, pool);
  HttpHandlers handlers(service);

  for (auto &call : {request("POST", "/sessions", "/sessions"),
                     request("POST", "/orders", "/orders"),
                     request("GET", "/orders/{id}", "/orders/1842"),
                     request("GET", "/orders", "/orders"),
                     request("DELETE", "/orders/{id}", "/orders/1842"),
                     request("GET", "/health", "/health")}) {
    Response response = handlers.dispatch(call);
    std::cout << call.method << ' ' << call.path << ": " << response.status << '\n';
  }
  bus.replay({"event-1842", "acme", EventType::OrderPaid, "1842", {}});
  pool.finish();
  return 0;
}
