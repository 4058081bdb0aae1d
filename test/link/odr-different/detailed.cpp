#define SHOP_DETAILED_NAMES
#include "order_label.h"

namespace shop {

std::string detailedLabel(const std::string &text) { return orderLabel(text); }

std::string sameLabel(const std::string &text) { return cartLabel(text); }

} // namespace shop
