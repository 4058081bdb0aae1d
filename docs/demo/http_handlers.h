// One handler per route of the HTTP interface.
#pragma once

#include "order_service.h"
#include "request.h"

namespace orders {

class HttpHandlers {
public:
  explicit HttpHandlers(OrderService &service) : service_(service) {}

  Response dispatch(Request request);

private:
  Response createOrder(const Request &request);
  Response getOrder(const Request &request);
  Response listOrders(const Request &request);
  Response cancelOrder(const Request &request);
  Response signIn(const Request &request);
  Response health(const Request &request);

  OrderService &service_;
};

} // namespace orders
