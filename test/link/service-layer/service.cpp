#include "service.h"

namespace shop {

void OrderService::createBad(int id) { // finds: tracing-missing-span "'shop::OrderService::createBad' has no span"
  audit(id);
  audit(id + 1);
  audit(id + 2);
}

void OrderService::updateOk(int id) { // handlers call it, under their spans
  audit(id);
  audit(id + 1);
  audit(id + 2);
}

void OrderService::pricedOk(int id) {
  measured("order.price", [id] { audit(id); });
  audit(id + 1);
  audit(id + 2);
}

void OrderService::sharedBad(int id) { // finds: tracing-missing-span
  audit(id);
  audit(id + 1);
  audit(id + 2);
}

void OrderService::shipOk(int id) {
  audit(id);
  audit(id + 1);
  audit(id + 2);
}

void FastOrderService::shipOk(int id) {
  audit(id);
  audit(id + 1);
  audit(id + 2);
}

} // namespace shop
