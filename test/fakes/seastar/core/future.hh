// Part of the fakes; see test/fakes/README.md.
#pragma once

#include <exception>
#include <source_location>
#include <utility>

namespace seastar {

template <typename T = void> class future {
public:
  template <typename Func>
  future<> then(Func &&func, std::source_location sl = std::source_location::current()) noexcept { return {}; }
  template <typename Func>
  future<> then_wrapped(Func &&func, std::source_location sl = std::source_location::current()) & noexcept { return {}; }
  template <typename Func>
  future<> then_unpack(Func &&func, std::source_location sl = std::source_location::current()) noexcept { return {}; }
  template <typename Func>
  future<T> finally(Func &&func, std::source_location sl = std::source_location::current()) noexcept { return {}; }
  template <typename Func> future<T> handle_exception(Func &&func) noexcept { return {}; }
  template <typename Func> future<T> handle_exception_type(Func &&func) noexcept { return {}; }
  T get();
};

} // namespace seastar
