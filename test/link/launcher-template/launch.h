#pragma once

#include <functional>
#include <utility>

namespace shop {

namespace detail {
void launch(std::function<void()> task);
}

template <typename Callable> void runLater(Callable &&callable) {
  detail::launch(std::function<void()>(std::forward<Callable>(callable)));
}

template <typename Callable, typename Value> void runWith(Callable callable, Value value) {
  detail::launch([callable, value] { callable(value); });
}

template <typename Callable> void runNow(Callable &&callable) {
  std::forward<Callable>(callable)();
}

} // namespace shop
