#include "order_store.h"

#include "tracing.h"

namespace orders {

static nostd::shared_ptr<trace::Span> startQuery(const char *name, const char *statement) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kClient;
  return tracer()->StartSpan(
      name, {{"db.system.name", "postgresql"}, {"db.query.text", statement}}, options);
}

static const char *updateName(OrderStatus status) {
  switch (status) {
  case OrderStatus::Paid:
    return "db.mark_paid";
  case OrderStatus::Shipped:
    return "db.mark_shipped";
  case OrderStatus::Cancelled:
    return "db.mark_cancelled";
  case OrderStatus::Open:
    break;
  }
  return "db.reopen";
}

void OrderStore::insert(const std::string &tenant_id, const Order &order) {
  auto span = startQuery("db.insert", "INSERT INTO orders VALUES ($1, $2, $3)");
  span->SetAttribute("tenant_id", tenant_id);
  trace::Scope{span}; // finds: tracing-dropped-span
  std::lock_guard<std::mutex> lock(mutex_);
  rows_[order.id] = order;
}

std::optional<Order> OrderStore::load(const std::string &tenant_id, const std::string &order_id) {
  std::string name = "db.select ";
  name += order_id; // finds: tracing-high-cardinality-span-name
  auto span = startQuery(name.c_str(), "SELECT * FROM orders WHERE tenant = $1 AND id = $2");
  span->SetAttribute("tenant_id", tenant_id);
  trace::Scope scope{span};
  std::lock_guard<std::mutex> lock(mutex_);
  auto row = rows_.find(order_id);
  bool found = row != rows_.end() && row->second.tenant_id == tenant_id;
  span->SetAttribute("db.response.returned_rows", found ? 1 : 0);
  return found ? std::optional<Order>(row->second) : std::nullopt;
}

std::vector<std::string> OrderStore::idsOf(const std::string &tenant_id) {
  auto span = startQuery( // finds: tracing-missing-tenant-id
      "db.list", "SELECT id FROM orders WHERE tenant = $1");
  trace::Scope scope{span};
  std::lock_guard<std::mutex> lock(mutex_);
  std::vector<std::string> ids;
  for (const auto &[id, order] : rows_)
    if (order.tenant_id == tenant_id)
      ids.push_back(id);
  return ids;
}

void OrderStore::setStatus(const std::string &tenant_id, const std::string &order_id,
                           OrderStatus status) {
  std::string name = updateName(status);
  auto span = tracer()->StartSpan(name, {{"order.id", order_id}, {"tenant_id", tenant_id}});
  trace::Scope scope{span};
  std::lock_guard<std::mutex> lock(mutex_);
  auto row = rows_.find(order_id);
  if (row != rows_.end())
    row->second.status = status;
}

} // namespace orders
