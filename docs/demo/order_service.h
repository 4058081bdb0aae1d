// What can be done to orders.
#pragma once

#include "billing_client.h"
#include "event_bus.h"
#include "order_store.h"
#include "thread_pool.h"

#include <optional>
#include <string>
#include <vector>

namespace orders {

class OrderService {
public:
  OrderService(OrderStore &store, EventBus &bus, BillingClient &billing, ThreadPool &pool)
      : store_(store), bus_(bus), billing_(billing), pool_(pool) {}

  bool create(const std::string &tenant_id, Order order);
  std::optional<Order> find(const std::string &tenant_id, const std::string &order_id);
  std::vector<std::string> list(const std::string &tenant_id);
  void cancel(const std::string &tenant_id, const std::string &order_id);

private:
  bool check(const Order &order);
  void confirm(const Order &order);
  void notify(const Order &order);
  void archive(const Order &order);
  void refreshPrices(const Order &order);

  OrderStore &store_;
  EventBus &bus_;
  BillingClient &billing_;
  ThreadPool &pool_;
};

} // namespace orders
