// Part of the fakes; see test/fakes/README.md.
#pragma once

#include "opentelemetry/nostd/span.h"
#include "opentelemetry/version.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

OPENTELEMETRY_BEGIN_NAMESPACE
namespace trace {
class SpanId final {
public:
  static constexpr size_t kSize = 8;

  SpanId() noexcept = default;

  explicit SpanId(nostd::span<const uint8_t, kSize> id) noexcept {
    std::copy(id.begin(), id.end(), bytes_);
  }

  void ToLowerBase16(nostd::span<char, 2 * kSize> buffer) const noexcept {
    for (size_t i = 0; i < 2 * kSize; ++i)
      buffer[i] = "0123456789abcdef"[bytes_[i / 2] >> (i % 2 ? 0 : 4) & 15];
  }

  nostd::span<const uint8_t, kSize> Id() const noexcept {
    return nostd::span<const uint8_t, kSize>(bytes_);
  }

  bool operator==(const SpanId &that) const noexcept {
    return std::equal(bytes_, bytes_ + kSize, that.bytes_);
  }
  bool operator!=(const SpanId &that) const noexcept {
    return !(*this == that);
  }

  bool IsValid() const noexcept {
    return std::any_of(bytes_, bytes_ + kSize, [](uint8_t b) { return b; });
  }

  void CopyBytesTo(nostd::span<uint8_t, kSize> dest) const noexcept {
    std::copy(bytes_, bytes_ + kSize, dest.begin());
  }

private:
  uint8_t bytes_[kSize]{};
};
} // namespace trace
OPENTELEMETRY_END_NAMESPACE
