// Part of the fakes; see test/fakes/README.md.
#pragma once

#include "opentelemetry/version.h"

#include <cstddef>
#include <initializer_list>
#include <type_traits>
#include <utility>

#if defined(OPENTELEMETRY_STL_VERSION)
#if OPENTELEMETRY_STL_VERSION >= 2014
#define OPENTELEMETRY_HAVE_STD_UTILITY
#endif
#endif

OPENTELEMETRY_BEGIN_NAMESPACE
namespace nostd {
template <class C>
auto data(C &c) noexcept(noexcept(c.data())) -> decltype(c.data()) {
  return c.data();
}

template <class C>
auto data(const C &c) noexcept(noexcept(c.data())) -> decltype(c.data()) {
  return c.data();
}

template <class T, std::size_t N> T *data(T (&array)[N]) noexcept {
  return &array[0];
}

template <class E> const E *data(std::initializer_list<E> list) noexcept {
  return std::begin(list);
}

template <class C>
auto size(const C &c) noexcept(noexcept(c.size())) -> decltype(c.size()) {
  return c.size();
}

template <class T, std::size_t N> std::size_t size(T (&)[N]) noexcept {
  return N;
}

template <std::size_t N>
using make_index_sequence = std::make_index_sequence<N>;

template <std::size_t... Is> using index_sequence = std::index_sequence<Is...>;

#if !defined(OPENTELEMETRY_HAVE_STD_UTILITY)
template <bool B> using bool_constant = std::integral_constant<bool, B>;

template <class... Ts>
using index_sequence_for = make_index_sequence<sizeof...(Ts)>;

struct in_place_t {
  explicit in_place_t() = default;
};

template <std::size_t I> struct in_place_index_t {
  explicit in_place_index_t() = default;
};

template <typename T> struct in_place_type_t {
  explicit in_place_type_t() = default;
};
#endif
} // namespace nostd
OPENTELEMETRY_END_NAMESPACE
