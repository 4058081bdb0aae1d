// Part of the fakes; see test/fakes/README.md.
#pragma once

#include <type_traits>
#include <utility>

namespace tl {

template <class E> class unexpected {
public:
  unexpected() = delete;
  constexpr explicit unexpected(const E &e);
  constexpr explicit unexpected(E &&e);
  constexpr const E &value() const &;
};
template <class E> unexpected(E) -> unexpected<E>;

template <class E> unexpected<std::decay_t<E>> make_unexpected(E &&e);

template <class T, class E> class expected {
public:
  expected(const T &value);
  expected(T &&value);
  template <class G> expected(const unexpected<G> &e);
  template <class G> expected(unexpected<G> &&e);
  constexpr bool has_value() const noexcept;
  constexpr explicit operator bool() const noexcept;
  const T &value() const &;
  const T &operator*() const &;
  const E &error() const &;
  E &error() &;
};

} // namespace tl
