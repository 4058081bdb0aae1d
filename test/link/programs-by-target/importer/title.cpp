// target: importer
#include "shared/order.h"

std::string titleOf(const Order &order) {
  return "order.import";
}
