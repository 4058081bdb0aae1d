// Part of the fakes; see test/fakes/README.md.
#pragma once

#include "opentelemetry/nostd/span.h"
#include "opentelemetry/version.h"

#include <cstdint>

OPENTELEMETRY_BEGIN_NAMESPACE
namespace trace {
class TraceFlags final {
public:
  static constexpr uint8_t kIsSampled = 1;
  static constexpr uint8_t kIsRandom = 2;
  static constexpr uint8_t kAllW3CTraceContext1Flags = kIsSampled;
  static constexpr uint8_t kAllW3CTraceContext2Flags = kIsSampled | kIsRandom;

  TraceFlags() noexcept : flags_{0} {}
  explicit TraceFlags(uint8_t flags) noexcept : flags_(flags) {}

  bool IsSampled() const noexcept { return flags_ & kIsSampled; }
  bool IsRandom() const noexcept { return flags_ & kIsRandom; }

  void ToLowerBase16(nostd::span<char, 2> buffer) const noexcept {
    buffer[0] = "0123456789abcdef"[flags_ / 16];
    buffer[1] = "0123456789abcdef"[flags_ % 16];
  }

  uint8_t flags() const noexcept { return flags_; }

  bool operator==(const TraceFlags &that) const noexcept {
    return flags_ == that.flags_;
  }
  bool operator!=(const TraceFlags &that) const noexcept {
    return flags_ != that.flags_;
  }

  void CopyBytesTo(nostd::span<uint8_t, 1> dest) const noexcept {
    dest[0] = flags_;
  }

private:
  uint8_t flags_;
};
} // namespace trace
OPENTELEMETRY_END_NAMESPACE
