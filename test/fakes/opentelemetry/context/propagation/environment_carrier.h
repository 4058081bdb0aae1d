// Part of the fakes; see test/fakes/README.md.
#pragma once

#include "opentelemetry/context/propagation/text_map_propagator.h"

OPENTELEMETRY_BEGIN_NAMESPACE
namespace context {
namespace propagation {
class EnvironmentCarrier : public TextMapCarrier {
public:
  EnvironmentCarrier() noexcept = default;

  nostd::string_view Get(nostd::string_view key) const noexcept override;

  void Set(nostd::string_view key, nostd::string_view value) noexcept override;
};
} // namespace propagation
} // namespace context
OPENTELEMETRY_END_NAMESPACE
