#include "http_handlers.h"

#include "tracing.h"

namespace orders {

// Every handler runs below the caller's span, if the headers name one.
Response HttpHandlers::dispatch(Request request) {
  HeaderCarrier carrier(request.headers);
  auto current = context::RuntimeContext::GetCurrent();
  auto propagator = context::propagation::GlobalTextMapPropagator::GetGlobalPropagator();
  auto token = context::RuntimeContext::Attach(propagator->Extract(carrier, current));

  if (request.route == "/orders" && request.method == "POST")
    return createOrder(request);
  if (request.route == "/orders")
    return listOrders(request);
  if (request.route == "/orders/{id}" && request.method == "DELETE")
    return cancelOrder(request);
  if (request.route == "/orders/{id}")
    return getOrder(request);
  if (request.route == "/sessions")
    return signIn(request);
  if (request.route == "/health")
    return health(request);
  return {404, "no such route"};
}

static trace::StartSpanOptions asServer() {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kServer;
  return options;
}

static std::string headerOf(const Request &request, const std::string &name) {
  auto found = request.headers.find(name);
  return found == request.headers.end() ? "" : found->second;
}

static std::string lastSegment(const std::string &text) {
  return text.substr(text.rfind('/') + 1);
}

Response HttpHandlers::createOrder(const Request &request) {
  auto span = tracer()->StartSpan(request.method + " " + request.route,
                                  {{"tenant_id", request.tenant_id}, {"url.path", request.path}},
                                  asServer());
  auto scope = trace::Scope(span);
  span->SetAttribute("http.request.body.size", static_cast<std::int64_t>(request.body.size()));
  span->SetAttribute("http.request.body", request.body); // finds: tracing-large-attribute
  Order order;
  order.id = "1842";
  order.tenant_id = request.tenant_id;
  order.customer = {request.user_id, "ada@example.com", "4111111111111111"};
  order.item_ids = {7, 9};
  order.total_cents = 4250;
  bool created = service_.create(request.tenant_id, order);
  span->SetAttribute("http.response.status_code", created ? 201 : 402);
  return {created ? 201 : 402, order.id};
}

Response HttpHandlers::getOrder(const Request &request) {
  auto span = tracer()->StartSpan("GET " + request.path, // finds: tracing-high-cardinality-span-name
                                  {{"tenant_id", request.tenant_id}}, asServer());
  auto scope = trace::Scope(span);
  auto order = service_.find(request.tenant_id, lastSegment(request.path));
  return order ? Response{200, order->id} : Response{404, "no such order"};
}

Response HttpHandlers::listOrders(const Request &request) {
  auto span = tracer()->StartSpan("GET /orders", asServer());
  span->SetAttribute("tenant_id", request.tenant_id);
  auto scope = trace::Scope(span);
  auto ids = service_.list(request.tenant_id);
  span->SetAttribute("order.count", static_cast<std::int64_t>(ids.size()));
  return {200, std::to_string(ids.size())};
}

Response HttpHandlers::cancelOrder(const Request &request) {
  auto span = tracer()->StartSpan("DELETE /orders/{id}", {{"tenant_id", request.tenant_id}},
                                  asServer());
  auto scope = trace::Scope(span);
  service_.cancel(request.tenant_id, lastSegment(request.path));
  return {204, ""};
}

Response HttpHandlers::signIn(const Request &request) {
  auto span = tracer()->StartSpan("POST /sessions", {{"tenant_id", request.tenant_id}},
                                  asServer());
  auto scope = trace::Scope(span);
  std::string authorization = headerOf(request, "authorization");
  span->SetAttribute("auth.present", !authorization.empty());
  span->SetAttribute("auth.header", authorization); // finds: tracing-sensitive-attribute
  return {authorization.empty() ? 401 : 200, ""};
}

Response HttpHandlers::health(const Request &request) {
  auto span = tracer()->StartSpan("handle", // finds: tracing-nondescriptive-span-name
                                  {{"tenant_id", request.tenant_id}}, asServer());
  auto scope = trace::Scope(span);
  return {200, "ok"};
}

} // namespace orders
