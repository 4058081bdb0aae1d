#pragma once

#include "opentelemetry/trace/scope.h"

#include <string_view>
#include <utility>

namespace shop {

namespace detail {
opentelemetry::trace::Scope begin(std::string_view name);
}

template <typename Work> auto traced(std::string_view name, Work &&work) {
  auto scope = detail::begin(name);
  return std::forward<Work>(work)();
}

template <typename Name> opentelemetry::trace::Scope enter(Name &&name) {
  return detail::begin(std::forward<Name>(name));
}

} // namespace shop
