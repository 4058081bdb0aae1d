// Part of the fakes; see test/fakes/README.md.
#pragma once

#include "opentelemetry/version.h"

#include <chrono>
#include <cstdint>

OPENTELEMETRY_BEGIN_NAMESPACE
namespace common {
class SystemTimestamp {
public:
  SystemTimestamp() noexcept {}

  template <class Rep, class Period>
  explicit SystemTimestamp(
      const std::chrono::duration<Rep, Period> &time_since_epoch) noexcept
      : since_epoch_(std::chrono::duration_cast<std::chrono::nanoseconds>(
            time_since_epoch)) {}

  SystemTimestamp(
      const std::chrono::system_clock::time_point &time_point) noexcept
      : SystemTimestamp(time_point.time_since_epoch()) {}

  operator std::chrono::system_clock::time_point() const noexcept {
    using Clock = std::chrono::system_clock;
    return Clock::time_point(
        std::chrono::duration_cast<Clock::duration>(since_epoch_));
  }

  std::chrono::nanoseconds time_since_epoch() const noexcept {
    return since_epoch_;
  }

  bool operator==(const SystemTimestamp &other) const noexcept {
    return since_epoch_ == other.since_epoch_;
  }
  bool operator!=(const SystemTimestamp &other) const noexcept {
    return since_epoch_ != other.since_epoch_;
  }

private:
  std::chrono::nanoseconds since_epoch_{0};
};

class SteadyTimestamp {
public:
  SteadyTimestamp() noexcept {}

  template <class Rep, class Period>
  explicit SteadyTimestamp(
      const std::chrono::duration<Rep, Period> &time_since_epoch) noexcept
      : since_epoch_(std::chrono::duration_cast<std::chrono::nanoseconds>(
            time_since_epoch)) {}

  SteadyTimestamp(
      const std::chrono::steady_clock::time_point &time_point) noexcept
      : SteadyTimestamp(time_point.time_since_epoch()) {}

  operator std::chrono::steady_clock::time_point() const noexcept {
    using Clock = std::chrono::steady_clock;
    return Clock::time_point(
        std::chrono::duration_cast<Clock::duration>(since_epoch_));
  }

  std::chrono::nanoseconds time_since_epoch() const noexcept {
    return since_epoch_;
  }

  bool operator==(const SteadyTimestamp &other) const noexcept {
    return since_epoch_ == other.since_epoch_;
  }
  bool operator!=(const SteadyTimestamp &other) const noexcept {
    return since_epoch_ != other.since_epoch_;
  }

private:
  std::chrono::nanoseconds since_epoch_{0};
};
} // namespace common
OPENTELEMETRY_END_NAMESPACE
