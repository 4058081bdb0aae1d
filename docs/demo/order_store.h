// Orders in the database.
#pragma once

#include "request.h"

#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace orders {

class OrderStore {
public:
  void insert(const std::string &tenant_id, const Order &order);
  std::optional<Order> load(const std::string &tenant_id, const std::string &order_id);
  std::vector<std::string> idsOf(const std::string &tenant_id);
  void setStatus(const std::string &tenant_id, const std::string &order_id, OrderStatus status);

private:
  std::mutex mutex_;
  std::map<std::string, Order> rows_; // by order id
};

} // namespace orders
