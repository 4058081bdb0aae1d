// Part of the fakes; see test/fakes/README.md.
#pragma once

#include "opentelemetry/version.h"

#include <cstddef>
#include <memory>
#include <type_traits>
#include <utility>

#if defined(OPENTELEMETRY_STL_VERSION)
#if OPENTELEMETRY_STL_VERSION >= 2011
#define OPENTELEMETRY_HAVE_STD_UNIQUE_PTR
#endif
#endif

OPENTELEMETRY_BEGIN_NAMESPACE
namespace nostd {
#if defined(OPENTELEMETRY_HAVE_STD_UNIQUE_PTR)
template <class... Types> using unique_ptr = std::unique_ptr<Types...>;
#else
template <class T> class unique_ptr {
public:
  using element_type = typename std::remove_extent<T>::type;
  using pointer = element_type *;

  unique_ptr() noexcept {}
  unique_ptr(std::nullptr_t) noexcept {}
  explicit unique_ptr(pointer ptr) noexcept : owned_(ptr) {}
  unique_ptr(unique_ptr &&other) noexcept : owned_(other.release()) {}
  unique_ptr(const unique_ptr &) = delete;
  unique_ptr &operator=(const unique_ptr &) = delete;

  template <class U, typename std::enable_if<std::is_convertible<
                         U *, pointer>::value>::type * = nullptr>
  unique_ptr(unique_ptr<U> &&other) noexcept : owned_(other.release()) {}

  template <class U, typename std::enable_if<std::is_convertible<
                         U *, pointer>::value>::type * = nullptr>
  unique_ptr(std::unique_ptr<U> &&other) noexcept : owned_(other.release()) {}

  ~unique_ptr() {}

  unique_ptr &operator=(unique_ptr &&other) noexcept {
    owned_.reset(other.release());
    return *this;
  }
  unique_ptr &operator=(std::nullptr_t) noexcept {
    owned_.reset();
    return *this;
  }

  template <class U, typename std::enable_if<std::is_convertible<
                         U *, pointer>::value>::type * = nullptr>
  unique_ptr &operator=(unique_ptr<U> &&other) noexcept {
    owned_.reset(other.release());
    return *this;
  }

  template <class U, typename std::enable_if<std::is_convertible<
                         U *, pointer>::value>::type * = nullptr>
  unique_ptr &operator=(std::unique_ptr<U> &&other) noexcept {
    owned_.reset(other.release());
    return *this;
  }

  operator std::unique_ptr<T>() &&noexcept { return std::move(owned_); }
  operator bool() const noexcept { return owned_.get() != nullptr; }

  element_type &operator*() const noexcept { return *owned_.get(); }
  pointer operator->() const noexcept { return owned_.get(); }
  pointer get() const noexcept { return owned_.get(); }
  void reset(pointer ptr = nullptr) noexcept { owned_.reset(ptr); }
  pointer release() noexcept { return owned_.release(); }
  void swap(unique_ptr &other) noexcept { owned_.swap(other.owned_); }

private:
  std::unique_ptr<T> owned_;
};

template <class T1, class T2>
bool operator==(const unique_ptr<T1> &lhs, const unique_ptr<T2> &rhs) noexcept {
  return lhs.get() == rhs.get();
}
template <class T>
bool operator==(const unique_ptr<T> &lhs, std::nullptr_t) noexcept {
  return lhs.get() == nullptr;
}
template <class T>
bool operator==(std::nullptr_t, const unique_ptr<T> &rhs) noexcept {
  return rhs.get() == nullptr;
}
template <class T1, class T2>
bool operator!=(const unique_ptr<T1> &lhs, const unique_ptr<T2> &rhs) noexcept {
  return lhs.get() != rhs.get();
}
template <class T>
bool operator!=(const unique_ptr<T> &lhs, std::nullptr_t) noexcept {
  return lhs.get() != nullptr;
}
template <class T>
bool operator!=(std::nullptr_t, const unique_ptr<T> &rhs) noexcept {
  return rhs.get() != nullptr;
}
#endif
} // namespace nostd
OPENTELEMETRY_END_NAMESPACE
