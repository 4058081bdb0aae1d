// What comes in, what goes out, and what an order is.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace orders {

using Headers = std::map<std::string, std::string>;

struct Request {
  std::string method; // "GET"
  std::string route;  // "/orders/{id}"
  std::string path;   // "/orders/1842"
  std::string body;
  Headers headers;
  std::string tenant_id;
  std::string user_id;
};

struct Response {
  int status = 200;
  std::string body;
};

struct Customer {
  std::string id;
  std::string email;
  std::string card_number;
};

enum class OrderStatus { Open, Paid, Shipped, Cancelled };

struct Order {
  std::string id;
  std::string tenant_id;
  Customer customer;
  std::vector<std::int64_t> item_ids;
  std::int64_t total_cents = 0;
  OrderStatus status = OrderStatus::Open;
};

enum class EventType { OrderCreated, OrderPaid, OrderCancelled };

struct Event {
  std::string id;
  std::string tenant_id;
  EventType type = EventType::OrderCreated;
  std::string payload;
  Headers headers; // carries the publisher's context
};

} // namespace orders
