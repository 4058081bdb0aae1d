#pragma once

#include <functional>
#include <string>

namespace shop {

struct Order {
  std::string order_id, status;
};

using Namer = std::string (*)(const Order &);

struct Hooks {
  std::function<std::string(const Order &)> name;
};

std::string numbered(const Order &order);
std::string sorted(const Order &order);
void install(Namer namer);
Namer installed();
Hooks defaultHooks();

} // namespace shop
