#include "shared/order.h"

std::string titleOf(const Order &) { return "order.import"; }

std::string mottoOf(const Order &) { return "order.import"; }
