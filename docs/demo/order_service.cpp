#include "order_service.h"

#include "tracing.h"

namespace orders {

// What every span about an order says of it.
static void describe(trace::Span &span, const Order &order) {
  span.SetAttribute("tenant_id", order.tenant_id);
  span.SetAttribute("order.id", order.id);
  span.SetAttribute("order.item_count", static_cast<std::int64_t>(order.item_ids.size()));
}

static void annotate(trace::Span &span, const std::string &text) {
  span.SetAttribute("order.note", text);
}

static void packParcel(const std::string &tenant_id) {
  auto span = startSpan("parcel.pack", tenant_id);
  auto scope = trace::Scope(span);
}

bool OrderService::create(const std::string &tenant_id, Order order) {
  auto span = startSpan("order.create", tenant_id);
  auto scope = trace::Scope(span);
  if (!check(order) || !billing_.charge(tenant_id, order)) {
    span->SetStatus(trace::StatusCode::kError, "not accepted");
    return false;
  }
  order.status = OrderStatus::Paid;
  store_.insert(tenant_id, order);
  bus_.publish({"event-" + order.id, tenant_id, EventType::OrderCreated, order.id, {}});
  confirm(order);
  notify(order);
  archive(order);
  refreshPrices(order);
  return true;
}

std::optional<Order> OrderService::find(const std::string &tenant_id,
                                        const std::string &order_id) {
  auto span = tracer()->StartSpan("order.find", {{"order.id", order_id}});
  auto scope = trace::Scope(span);
  auto order = store_.load(tenant_id, order_id);
  if (order) {
    describe(*span, *order);
    return order;
  }
  span->SetAttribute("tenant_id", tenant_id);
  return std::nullopt;
}

std::vector<std::string> OrderService::list(const std::string &tenant_id) {
  const char *name = "do_work"; // finds: tracing-nondescriptive-span-name
  auto span = startSpan(name, tenant_id);
  auto scope = trace::Scope(span);
  return store_.idsOf(tenant_id);
}

void OrderService::cancel(const std::string &tenant_id, const std::string &order_id) {
  auto span = tracer()->StartSpan("order.cancel", // finds: tracing-missing-tenant-id
                                  {{"order.id", order_id}});
  auto scope = trace::Scope(span);
  store_.setStatus(tenant_id, order_id, OrderStatus::Cancelled);
  bus_.publish({"event-" + order_id, tenant_id, EventType::OrderCancelled, order_id, {}});
}

bool OrderService::check(const Order &order) {
  auto span = tracer()->StartSpan(order.item_ids.empty() ? "order.reject" : "order.check");
  auto scope = trace::Scope(span);
  describe(*span, order);
  return !order.item_ids.empty();
}

void OrderService::confirm(const Order &order) {
  auto span = startSpan("order.confirm", order.tenant_id);
  auto scope = trace::Scope(span);
  annotate(*span, order.id);
  annotate(*span, order.customer.email); // finds: tracing-sensitive-attribute
  pool_.submit(inCurrentContext([tenant_id = order.tenant_id] { packParcel(tenant_id); }));
}

void OrderService::notify(const Order &order) {
  auto span = startSpan("order.notify", order.tenant_id);
  auto scope = trace::Scope(span);
  pool_.submit([tenant_id = order.tenant_id] { // finds: tracing-detached-task
    auto child = startSpan("warehouse.call", tenant_id);
    auto inner = trace::Scope(child);
  });
}

void OrderService::archive(const Order &order) {
  auto span = startSpan("order.archive", order.tenant_id);
  auto scope = trace::Scope(span);
  auto pack = [tenant_id = order.tenant_id] { packParcel(tenant_id); };
  std::thread worker(pack); // finds: tracing-detached-task
  worker.join();
  std::thread marker([span] { span->AddEvent("archived"); });
  marker.join();
}

// Prices are everybody's: a trace of its own, whoever sets it off.
void OrderService::refreshPrices(const Order &order) {
  auto span = startSpan("price.request", order.tenant_id);
  auto scope = trace::Scope(span);
  pool_.submit([] {
    trace::StartSpanOptions options;
    options.parent = context::Context(trace::kIsRootSpanKey, true);
    auto refresh = tracer()->StartSpan("price.refresh", options);
    refresh->SetAttribute("price.source", "catalogue");
  });
}

} // namespace orders
