// Part of the fakes; see test/fakes/README.md.
#pragma once

#include "opentelemetry/nostd/unique_ptr.h"
#include "opentelemetry/version.h"

#include <cstddef>
#include <memory>
#include <type_traits>
#include <utility>

#if defined(OPENTELEMETRY_STL_VERSION)
#if OPENTELEMETRY_STL_VERSION >= 2011
#define OPENTELEMETRY_HAVE_STD_SHARED_PTR
#endif
#endif

OPENTELEMETRY_BEGIN_NAMESPACE
namespace nostd {
#if defined(OPENTELEMETRY_HAVE_STD_SHARED_PTR)
template <class... Types> using shared_ptr = std::shared_ptr<Types...>;
#else
template <class T> class shared_ptr {
public:
  using element_type = T;
  using pointer = element_type *;

  shared_ptr() noexcept {}
  explicit shared_ptr(pointer ptr) : shared_(ptr) {}
  shared_ptr(std::shared_ptr<T> ptr) noexcept : shared_(std::move(ptr)) {}
  shared_ptr(shared_ptr &&other) noexcept : shared_(std::move(other.shared_)) {}

  template <class U, typename std::enable_if<std::is_convertible<
                         U *, pointer>::value>::type * = nullptr>
  shared_ptr(shared_ptr<U> &&other) noexcept
      : shared_(std::move(other.shared_)) {}

  shared_ptr(const shared_ptr &other) noexcept : shared_(other.shared_) {}
  shared_ptr(unique_ptr<T> &&other) noexcept : shared_(other.release()) {}
  shared_ptr(std::unique_ptr<T> &&other) noexcept : shared_(other.release()) {}

  ~shared_ptr() {}

  shared_ptr &operator=(shared_ptr &&other) noexcept {
    shared_ = std::move(other.shared_);
    return *this;
  }
  shared_ptr &operator=(std::nullptr_t) noexcept {
    shared_.reset();
    return *this;
  }
  shared_ptr &operator=(const shared_ptr &other) noexcept {
    shared_ = other.shared_;
    return *this;
  }

  element_type &operator*() const noexcept { return *shared_.get(); }
  pointer operator->() const noexcept { return shared_.get(); }
  operator bool() const noexcept { return shared_.get() != nullptr; }
  pointer get() const noexcept { return shared_.get(); }
  void swap(shared_ptr<T> &other) noexcept { shared_.swap(other.shared_); }

  template <typename U> friend class shared_ptr;

private:
  std::shared_ptr<T> shared_;
};

template <class T1, class T2>
bool operator!=(const shared_ptr<T1> &lhs, const shared_ptr<T2> &rhs) noexcept {
  return lhs.get() != rhs.get();
}
template <class T1, class T2>
bool operator==(const shared_ptr<T1> &lhs, const shared_ptr<T2> &rhs) noexcept {
  return lhs.get() == rhs.get();
}
template <class T>
inline bool operator==(const shared_ptr<T> &lhs, std::nullptr_t) noexcept {
  return lhs.get() == nullptr;
}
template <class T>
inline bool operator==(std::nullptr_t, const shared_ptr<T> &rhs) noexcept {
  return rhs.get() == nullptr;
}
template <class T>
inline bool operator!=(const shared_ptr<T> &lhs, std::nullptr_t) noexcept {
  return lhs.get() != nullptr;
}
template <class T>
inline bool operator!=(std::nullptr_t, const shared_ptr<T> &rhs) noexcept {
  return rhs.get() != nullptr;
}
#endif
} // namespace nostd
OPENTELEMETRY_END_NAMESPACE
