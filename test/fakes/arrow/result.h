// Part of the fakes; see test/fakes/README.md.
#pragma once

#include "arrow/status.h"

namespace arrow {

template <class T> class [[nodiscard]] Result {
public:
  Result(const Status &status);
  Result(T &&value);
  bool ok() const;
  const Status &status() const &;
  const T &ValueOrDie() const &;
};

} // namespace arrow
