// Part of the fakes; see test/fakes/README.md.
#pragma once

#include <cstdint>

#include "opentelemetry/version.h"

OPENTELEMETRY_BEGIN_NAMESPACE
namespace logs {
enum class Severity : uint8_t {
  kInvalid = 0,
  kTrace = 1,
  kDebug = 5,
  kInfo = 9,
  kWarn = 13,
  kError = 17,
  kFatal = 21
};
} // namespace logs
OPENTELEMETRY_END_NAMESPACE
