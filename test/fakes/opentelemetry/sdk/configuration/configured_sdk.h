// Part of the fakes; see test/fakes/README.md.
#pragma once

#include "opentelemetry/context/propagation/text_map_propagator.h"
#include "opentelemetry/version.h"

#include <memory>

OPENTELEMETRY_BEGIN_NAMESPACE
namespace sdk {
namespace configuration {

class Configuration;
class Registry;

class ConfiguredSdk {
public:
  static std::unique_ptr<ConfiguredSdk>
  Create(std::shared_ptr<Registry> registry,
         const std::unique_ptr<Configuration> &model);

  void Install();
  void UnInstall();

  std::shared_ptr<context::propagation::TextMapPropagator> propagator;
};

} // namespace configuration
} // namespace sdk
OPENTELEMETRY_END_NAMESPACE
