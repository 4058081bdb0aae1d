// Part of the fakes; see test/fakes/README.md.
#pragma once

#include "folly/Executor.h"

#include <utility>

namespace folly {

class exception_wrapper {};
template <class T> class Try {};

template <class T> class Future {
public:
  template <typename F> Future<T> thenValue(F &&) && { return {}; }
  template <typename F> Future<T> thenTry(F &&) && { return {}; }
  template <typename F> Future<T> thenError(F &&) && { return {}; }
  template <typename F> Future<T> ensure(F &&) && { return {}; }
  template <typename F> Future<T> thenValueInline(F &&) && { return {}; }
  template <typename F> Future<T> thenTryInline(F &&) && { return {}; }
  template <typename F> Future<T> thenExValue(F &&) && { return {}; }
  template <typename F> Future<T> thenExValueInline(F &&) && { return {}; }
  template <typename F> Future<T> thenExTry(F &&) && { return {}; }
  template <typename F> Future<T> thenExTryInline(F &&) && { return {}; }
  template <typename F> Future<T> thenErrorInline(F &&) && { return {}; }
  template <typename F> Future<T> ensureInline(F &&) && { return {}; }
};

template <class T> class SemiFuture {
public:
  template <typename F> SemiFuture<T> defer(F &&) && { return {}; }
  template <typename F> SemiFuture<T> deferValue(F &&) && { return {}; }
  template <typename F> SemiFuture<T> deferExValue(F &&) && { return {}; }
  template <typename F> SemiFuture<T> deferExTry(F &&) && { return {}; }
  template <typename F> SemiFuture<T> deferError(F &&) && { return {}; }
  template <typename F> SemiFuture<T> deferEnsure(F &&) && { return {}; }
};

template <class F> Future<int> via(Executor *, F &&) { return {}; }

} // namespace folly
