#include "traced.h"

#include <string>

namespace shop {

struct Item {
  std::string item_id;
  int count;
};

int countBad(const Item &item) {
  return traced("stock.count " + item.item_id, [&] { return item.count; }); // finds: tracing-high-cardinality-span-name "'item.item_id'"
}

void reserveBad(const std::string &basket_id) {
  const std::string name = "stock.reserve " + basket_id; // finds: tracing-high-cardinality-span-name "'basket_id'"
  auto scope = enter(name);
}

int countOk(const Item &item) {
  return traced("stock.count", [&] { return item.count; });
}

void reserveOk() { auto scope = enter("stock.reserve"); }

void boundedOk(bool fast) {
  auto scope = enter(fast ? std::string("stock.guess") : std::string("stock.count"));
}

} // namespace shop
