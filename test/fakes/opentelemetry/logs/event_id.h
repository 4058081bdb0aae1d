// Part of the fakes; see test/fakes/README.md.
#pragma once

#include <cstdint>

#include "opentelemetry/nostd/string_view.h"
#include "opentelemetry/version.h"

OPENTELEMETRY_BEGIN_NAMESPACE
namespace logs {
class EventId {
public:
  EventId(int64_t id, nostd::string_view) noexcept : id_{id} {}
  EventId(int64_t id) noexcept : id_{id} {}

  int64_t id_;
};
} // namespace logs
OPENTELEMETRY_END_NAMESPACE
