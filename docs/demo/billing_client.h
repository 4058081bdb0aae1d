// Calls to the billing service.
#pragma once

#include "request.h"

#include <string>
#include <utility>

namespace orders {

class BillingClient {
public:
  explicit BillingClient(std::string api_key) : api_key_(std::move(api_key)) {}

  // False if the card is declined.
  bool charge(const std::string &tenant_id, const Order &order);

private:
  Response send(const std::string &path, Headers headers, const Order &order);

  std::string api_key_;
};

} // namespace orders
