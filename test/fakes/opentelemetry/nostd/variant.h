// Part of the fakes; see test/fakes/README.md.
//
// The default variant chooses its alternative as C++17 did before P0608: every
// alternative takes part, so a pointer may become a bool. With
// OPENTELEMETRY_STL_VERSION it is std::variant, which refuses that.
#pragma once

#include "opentelemetry/version.h"

#include <cstddef>
#include <type_traits>
#include <utility>
#include <variant>

#if defined(OPENTELEMETRY_STL_VERSION)
#if OPENTELEMETRY_STL_VERSION >= 2017
#define OPENTELEMETRY_HAVE_STD_VARIANT
#endif
#endif

#if defined(OPENTELEMETRY_HAVE_STD_VARIANT)
OPENTELEMETRY_BEGIN_NAMESPACE
namespace nostd {
using std::bad_variant_access;
using std::get;
using std::get_if;
using std::monostate;
using std::variant_alternative_t;
using std::visit;

template <class... Types> using variant = std::variant<Types...>;
template <class... Types> using variant_size = std::variant_size<Types...>;

template <std::size_t I, typename... Ts>
inline constexpr bool holds_alternative(const variant<Ts...> &v) noexcept {
  return v.index() == I;
}

template <typename T, typename... Ts>
inline constexpr bool holds_alternative(const variant<Ts...> &v) noexcept {
  return std::holds_alternative<T>(v);
}
} // namespace nostd
OPENTELEMETRY_END_NAMESPACE
#else
namespace absl {
namespace otel_v1 {
struct monostate {};

constexpr bool operator==(monostate, monostate) noexcept { return true; }
constexpr bool operator!=(monostate, monostate) noexcept { return false; }

constexpr std::size_t variant_npos = static_cast<std::size_t>(-1);

template <class... Ts> class variant;

template <std::size_t I, class T> struct variant_alternative;
template <std::size_t I, class... Types>
struct variant_alternative<I, variant<Types...>>
    : std::variant_alternative<I, std::variant<Types...>> {};
template <std::size_t I, class T>
using variant_alternative_t = typename variant_alternative<I, T>::type;

template <class T> struct variant_size;
template <class... Ts>
struct variant_size<variant<Ts...>>
    : std::integral_constant<std::size_t, sizeof...(Ts)> {};

namespace variant_internal {
template <std::size_t I> using SizeT = std::integral_constant<std::size_t, I>;

// One pair of overloads per alternative; the one that is called is chosen.
template <std::size_t I, class... Ts> struct Candidates {
  static void choose();
};
template <std::size_t I, class T, class... Ts>
struct Candidates<I, T, Ts...> : Candidates<I + 1, Ts...> {
  using Candidates<I + 1, Ts...>::choose;
  static SizeT<I> choose(const T &, SizeT<I>);
  static SizeT<I> choose(T &&, SizeT<I>);
};

template <class Variant, class T, class = void> struct Chosen {};
template <class... Ts, class T>
struct Chosen<
    variant<Ts...>, T,
    std::void_t<decltype(Candidates<0, Ts...>::choose(std::declval<T>(), {}))>>
    : decltype(Candidates<0, Ts...>::choose(std::declval<T>(), {})) {};

struct Access {
  template <class V> static constexpr auto &&plain(V &&v) {
    return (std::forward<V>(v).value_);
  }
};
} // namespace variant_internal

template <typename T0, typename... Tn> class variant<T0, Tn...> {
public:
  constexpr variant() = default;
  variant(const variant &other) = default;
  variant(variant &&other) = default;

  template <class T,
            std::size_t I = std::enable_if<
                !std::is_same<variant, typename std::decay<T>::type>::value,
                variant_internal::Chosen<variant, T>>::type::value,
            class Tj = variant_alternative_t<I, variant>,
            typename std::enable_if<std::is_constructible<Tj, T>::value>::type
                * = nullptr>
  constexpr variant(T &&t) noexcept(std::is_nothrow_constructible<Tj, T>::value)
      : value_(std::in_place_index<I>, std::forward<T>(t)) {}

  ~variant() = default;

  variant &operator=(const variant &other) = default;
  variant &operator=(variant &&other) = default;

  template <class T,
            std::size_t I = std::enable_if<
                !std::is_same<typename std::decay<T>::type, variant>::value,
                variant_internal::Chosen<variant, T>>::type::value,
            class Tj = variant_alternative_t<I, variant>,
            typename std::enable_if<std::is_assignable<Tj &, T>::value &&
                                    std::is_constructible<Tj, T>::value>::type
                * = nullptr>
  variant &
  operator=(T &&t) noexcept(std::is_nothrow_assignable<Tj &, T>::value
                                &&std::is_nothrow_constructible<Tj, T>::value) {
    value_.template emplace<I>(std::forward<T>(t));
    return *this;
  }

  template <class T, class... Args> T &emplace(Args &&...args) {
    return value_.template emplace<T>(std::forward<Args>(args)...);
  }
  template <std::size_t I, class... Args>
  variant_alternative_t<I, variant> &emplace(Args &&...args) {
    return value_.template emplace<I>(std::forward<Args>(args)...);
  }

  constexpr bool valueless_by_exception() const noexcept {
    return value_.valueless_by_exception();
  }
  constexpr std::size_t index() const noexcept { return value_.index(); }
  void swap(variant &rhs) { value_.swap(rhs.value_); }

private:
  friend struct variant_internal::Access;
  std::variant<T0, Tn...> value_;
};

template <class... Ts>
constexpr bool operator==(const variant<Ts...> &a, const variant<Ts...> &b) {
  return variant_internal::Access::plain(a) ==
         variant_internal::Access::plain(b);
}
template <class... Ts>
constexpr bool operator!=(const variant<Ts...> &a, const variant<Ts...> &b) {
  return !(a == b);
}

template <class T, class... Types>
constexpr bool holds_alternative(const variant<Types...> &v) noexcept {
  return std::holds_alternative<T>(variant_internal::Access::plain(v));
}

template <class T, class... Types> constexpr T &get(variant<Types...> &v) {
  return std::get<T>(variant_internal::Access::plain(v));
}
template <class T, class... Types> constexpr T &&get(variant<Types...> &&v) {
  return std::get<T>(variant_internal::Access::plain(std::move(v)));
}
template <class T, class... Types>
constexpr const T &get(const variant<Types...> &v) {
  return std::get<T>(variant_internal::Access::plain(v));
}
template <std::size_t I, class... Types>
constexpr variant_alternative_t<I, variant<Types...>> &
get(variant<Types...> &v) {
  return std::get<I>(variant_internal::Access::plain(v));
}
template <std::size_t I, class... Types>
constexpr variant_alternative_t<I, variant<Types...>> &&
get(variant<Types...> &&v) {
  return std::get<I>(variant_internal::Access::plain(std::move(v)));
}
template <std::size_t I, class... Types>
constexpr const variant_alternative_t<I, variant<Types...>> &
get(const variant<Types...> &v) {
  return std::get<I>(variant_internal::Access::plain(v));
}

template <std::size_t I, class... Types>
constexpr
    typename std::add_pointer<variant_alternative_t<I, variant<Types...>>>::type
    get_if(variant<Types...> *v) noexcept {
  return v ? std::get_if<I>(&variant_internal::Access::plain(*v)) : nullptr;
}
template <std::size_t I, class... Types>
constexpr typename std::add_pointer<
    const variant_alternative_t<I, variant<Types...>>>::type
get_if(const variant<Types...> *v) noexcept {
  return v ? std::get_if<I>(&variant_internal::Access::plain(*v)) : nullptr;
}
template <class T, class... Types>
constexpr typename std::add_pointer<T>::type
get_if(variant<Types...> *v) noexcept {
  return v ? std::get_if<T>(&variant_internal::Access::plain(*v)) : nullptr;
}
template <class T, class... Types>
constexpr typename std::add_pointer<const T>::type
get_if(const variant<Types...> *v) noexcept {
  return v ? std::get_if<T>(&variant_internal::Access::plain(*v)) : nullptr;
}

template <typename Visitor, typename... Variants>
decltype(auto) visit(Visitor &&vis, Variants &&...vars) {
  return std::visit(
      std::forward<Visitor>(vis),
      variant_internal::Access::plain(std::forward<Variants>(vars))...);
}
} // namespace otel_v1
} // namespace absl

OPENTELEMETRY_BEGIN_NAMESPACE
namespace nostd {
using absl::otel_v1::get;
using absl::otel_v1::get_if;
using absl::otel_v1::holds_alternative;
using absl::otel_v1::monostate;
using absl::otel_v1::variant;
using absl::otel_v1::variant_alternative_t;
using absl::otel_v1::variant_size;
using absl::otel_v1::visit;
using std::bad_variant_access;
} // namespace nostd
OPENTELEMETRY_END_NAMESPACE
#endif
