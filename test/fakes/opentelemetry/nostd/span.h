// Part of the fakes; see test/fakes/README.md.
#pragma once

#include "opentelemetry/nostd/utility.h"
#include "opentelemetry/version.h"

#include <array>
#include <cstddef>
#include <exception>
#include <iterator>
#include <type_traits>

#if defined(OPENTELEMETRY_STL_VERSION)
#if OPENTELEMETRY_STL_VERSION >= 2020 && __cplusplus > 201703L
#define OPENTELEMETRY_HAVE_SPAN
#endif
#endif

#if defined(OPENTELEMETRY_HAVE_SPAN)
#include <limits>
#include <span>

OPENTELEMETRY_BEGIN_NAMESPACE
namespace nostd {
constexpr std::size_t dynamic_extent =
    (std::numeric_limits<std::size_t>::max)();

template <class ElementType, std::size_t Extent = nostd::dynamic_extent>
using span = std::span<ElementType, Extent>;
} // namespace nostd
OPENTELEMETRY_END_NAMESPACE
#else
OPENTELEMETRY_BEGIN_NAMESPACE
namespace nostd {
constexpr std::size_t dynamic_extent = static_cast<std::size_t>(-1);

template <class T, std::size_t Extent = dynamic_extent> class span;

namespace detail {
template <class T> struct is_specialized_span_convertible : std::false_type {};
template <class T, std::size_t N>
struct is_specialized_span_convertible<std::array<T, N>> : std::true_type {};
template <class T, std::size_t N>
struct is_specialized_span_convertible<T[N]> : std::true_type {};
template <class T, std::size_t Extent>
struct is_specialized_span_convertible<span<T, Extent>> : std::true_type {};

// Whether 'C' is a container whose elements a span of 'T' can view.
template <class C, class T, class = void>
struct is_viewed_by_span_of : std::false_type {};
template <class C, class T>
struct is_viewed_by_span_of<
    C, T,
    std::void_t<decltype(nostd::data(std::declval<C &>())),
                decltype(nostd::size(std::declval<const C &>()))>>
    : std::integral_constant<
          bool, !is_specialized_span_convertible<
                    typename std::remove_const<C>::type>::value &&
                    std::is_convertible<
                        typename std::remove_pointer<decltype(nostd::data(
                            std::declval<C &>()))>::type (*)[],
                        T (*)[]>::value &&
                    std::is_convertible<decltype(nostd::size(
                                            std::declval<const C &>())),
                                        std::size_t>::value> {};
} // namespace detail

template <class T, std::size_t Extent> class span {
public:
  static constexpr std::size_t extent = Extent;

  template <bool B = Extent == 0, typename std::enable_if<B>::type * = nullptr>
  span() noexcept : data_{nullptr} {}

  span(T *data, std::size_t count) noexcept : data_{data} { expect(count); }
  span(T *first, T *last) noexcept : data_{first} {
    expect(static_cast<std::size_t>(last - first));
  }

  template <std::size_t N,
            typename std::enable_if<Extent == N>::type * = nullptr>
  span(T (&array)[N]) noexcept : data_{array} {}

  template <std::size_t N,
            typename std::enable_if<Extent == N>::type * = nullptr>
  span(std::array<T, N> &array) noexcept : data_{array.data()} {}

  template <std::size_t N,
            typename std::enable_if<Extent == N>::type * = nullptr>
  span(const std::array<T, N> &array) noexcept : data_{array.data()} {}

  template <class C, typename std::enable_if<detail::is_viewed_by_span_of<
                         C, T>::value>::type * = nullptr>
  span(C &c) noexcept(noexcept(nostd::data(c), nostd::size(c)))
      : data_{nostd::data(c)} {
    expect(nostd::size(c));
  }

  template <class C, typename std::enable_if<detail::is_viewed_by_span_of<
                         const C, T>::value>::type * = nullptr>
  span(const C &c) noexcept(noexcept(nostd::data(c), nostd::size(c)))
      : data_{nostd::data(c)} {
    expect(nostd::size(c));
  }

  template <class U, std::size_t N,
            typename std::enable_if<
                N == Extent &&
                std::is_convertible<U (*)[], T (*)[]>::value>::type * = nullptr>
  span(const span<U, N> &other) noexcept : data_{other.data()} {}

  span(const span &) noexcept = default;
  ~span() noexcept = default;
  span(span &&) noexcept = default;
  span &operator=(const span &) noexcept = default;
  span &operator=(span &&) noexcept = default;

  bool empty() const noexcept { return Extent == 0; }
  T *data() const noexcept { return data_; }
  std::size_t size() const noexcept { return Extent; }
  T &operator[](std::size_t index) const noexcept { return data_[index]; }
  T *begin() const noexcept { return data_; }
  T *end() const noexcept { return data_ + Extent; }

private:
  static void expect(std::size_t count) noexcept {
    if (count != Extent)
      std::terminate();
  }

  T *data_;
};

template <class T> class span<T, dynamic_extent> {
public:
  static constexpr std::size_t extent = dynamic_extent;

  span() noexcept : extent_{0}, data_{nullptr} {}
  span(T *data, std::size_t count) noexcept : extent_{count}, data_{data} {}
  span(T *first, T *last) noexcept
      : extent_{static_cast<std::size_t>(last - first)}, data_{first} {}

  template <std::size_t N>
  span(T (&array)[N]) noexcept : extent_{N}, data_{array} {}

  template <std::size_t N>
  span(std::array<T, N> &array) noexcept : extent_{N}, data_{array.data()} {}

  template <std::size_t N>
  span(const std::array<T, N> &array) noexcept
      : extent_{N}, data_{array.data()} {}

  template <class C, typename std::enable_if<detail::is_viewed_by_span_of<
                         C, T>::value>::type * = nullptr>
  span(C &c) noexcept(noexcept(nostd::data(c), nostd::size(c)))
      : extent_{nostd::size(c)}, data_{nostd::data(c)} {}

  template <class C, typename std::enable_if<detail::is_viewed_by_span_of<
                         const C, T>::value>::type * = nullptr>
  span(const C &c) noexcept(noexcept(nostd::data(c), nostd::size(c)))
      : extent_{nostd::size(c)}, data_{nostd::data(c)} {}

  template <class U, std::size_t N,
            typename std::enable_if<
                std::is_convertible<U (*)[], T (*)[]>::value>::type * = nullptr>
  span(const span<U, N> &other) noexcept
      : extent_{other.size()}, data_{other.data()} {}

  span(const span &) noexcept = default;
  ~span() noexcept = default;
  span(span &&) noexcept = default;
  span &operator=(const span &) noexcept = default;
  span &operator=(span &&) noexcept = default;

  bool empty() const noexcept { return extent_ == 0; }
  T *data() const noexcept { return data_; }
  std::size_t size() const noexcept { return extent_; }
  T &operator[](std::size_t index) const noexcept { return data_[index]; }
  T *begin() const noexcept { return data_; }
  T *end() const noexcept { return data_ + extent_; }

private:
  std::size_t extent_;
  T *data_;
};
} // namespace nostd
OPENTELEMETRY_END_NAMESPACE
#endif
