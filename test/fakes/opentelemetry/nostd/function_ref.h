// Part of the fakes; see test/fakes/README.md.
#pragma once

#include "opentelemetry/version.h"

#include <cstddef>
#include <functional>
#include <type_traits>
#include <utility>

OPENTELEMETRY_BEGIN_NAMESPACE
namespace nostd {
template <class Sig> class function_ref;

template <class R, class... Args> class function_ref<R(Args...)> {
public:
  template <
      class F,
      typename std::enable_if<
          !std::is_same<function_ref, typename std::decay<F>::type>::value,
          int>::type = 0,
      typename std::enable_if<
          std::is_convertible<typename std::invoke_result<F, Args...>::type,
                              R>::value,
          int>::type = 0>
  function_ref(F &&f) : call_(std::ref(f)) {}

  function_ref(std::nullptr_t) {}

  ~function_ref() = default;
  function_ref(const function_ref &) noexcept = default;
  function_ref(function_ref &&) noexcept = default;
  function_ref &operator=(const function_ref &) noexcept = default;
  function_ref &operator=(function_ref &&) noexcept = default;

  R operator()(Args... args) const {
    return call_(std::forward<Args>(args)...);
  }

  explicit operator bool() const { return static_cast<bool>(call_); }

private:
  std::function<R(Args...)> call_;
};
} // namespace nostd
OPENTELEMETRY_END_NAMESPACE
