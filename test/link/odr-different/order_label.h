#pragma once

#include "opentelemetry/trace/scope.h"

#include <string>

namespace shop {

// With SHOP_DETAILED_NAMES another program comes out than without.
inline std::string orderLabel(const std::string &text) {
#ifdef SHOP_DETAILED_NAMES
  return "order " + text;
#else
  return text.empty() ? "order.none" : "order.some";
#endif
}

inline std::string cartLabel(const std::string &text) { return "cart " + text; }

std::string fastLabel(const std::string &text);
std::string detailedLabel(const std::string &text);
std::string sameLabel(const std::string &text);
opentelemetry::trace::Scope enter(const std::string &name);

} // namespace shop
