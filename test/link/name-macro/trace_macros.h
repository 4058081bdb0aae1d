#pragma once

#include "opentelemetry/trace/scope.h"

#include <string>

namespace shop::detail {

opentelemetry::trace::Scope enter(const std::string &component, const std::string &name);

} // namespace shop::detail

#define SHOP_CONCAT_(a, b) a##b
#define SHOP_CONCAT(a, b) SHOP_CONCAT_(a, b)
#define SHOP_TRACE(name) \
  auto SHOP_CONCAT(shop_scope_, __LINE__) = ::shop::detail::enter(SHOP_COMPONENT, name)
