// Part of the fakes; see test/fakes/README.md.
#pragma once

#include <memory>
#include <utility>
#include <vector>

#include "opentelemetry/context/propagation/text_map_propagator.h"
#include "opentelemetry/version.h"

OPENTELEMETRY_BEGIN_NAMESPACE
namespace context {
namespace propagation {
class CompositePropagator : public TextMapPropagator {
public:
  CompositePropagator(
      std::vector<std::unique_ptr<TextMapPropagator>> propagators)
      : propagators_(std::move(propagators)) {}

  void Inject(TextMapCarrier &carrier,
              const context::Context &context) noexcept override {
    for (auto &each : propagators_)
      each->Inject(carrier, context);
  }

  context::Context Extract(const TextMapCarrier &carrier,
                           context::Context &context) noexcept override {
    context::Context result = context;
    for (auto &each : propagators_)
      result = each->Extract(carrier, result);
    return result;
  }

  bool Fields(nostd::function_ref<bool(nostd::string_view)> callback)
      const noexcept override {
    for (const auto &each : propagators_)
      if (!each->Fields(callback))
        return false;
    return true;
  }

private:
  std::vector<std::unique_ptr<TextMapPropagator>> propagators_;
};
} // namespace propagation
} // namespace context
OPENTELEMETRY_END_NAMESPACE
