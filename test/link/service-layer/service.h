#pragma once

#include <functional>

namespace shop {

void measured(const char *name, const std::function<void()> &work);
void audit(int id);

class OrderService {
public:
  void createBad(int id);
  void updateOk(int id);
  void pricedOk(int id);
  void sharedBad(int id);
  virtual ~OrderService() = default;
  virtual void shipOk(int id);
};

class FastOrderService : public OrderService {
public:
  void shipOk(int id) override;
};

} // namespace shop
