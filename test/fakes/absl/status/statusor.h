// Part of the fakes; see test/fakes/README.md.
#pragma once

#include "absl/status/status.h"

namespace absl {
inline namespace lts_20230802 {

template <typename T> class [[nodiscard]] StatusOr {
public:
  StatusOr(const T &value);
  StatusOr(T &&value);
  StatusOr(const Status &status);
  StatusOr(Status &&status);
  [[nodiscard]] bool ok() const;
  const Status &status() const &;
  Status status() &&;
  const T &value() const &;
  T &value() &;
  const T &operator*() const &;
  T &operator*() &;
  const T *operator->() const;
  T *operator->();
};

} // namespace lts_20230802
} // namespace absl
