// Part of the fakes; see test/fakes/README.md.
#pragma once

#include "opentelemetry/baggage/baggage.h"
#include "opentelemetry/baggage/baggage_context.h"
#include "opentelemetry/context/context.h"
#include "opentelemetry/context/propagation/text_map_propagator.h"
#include "opentelemetry/nostd/function_ref.h"
#include "opentelemetry/nostd/string_view.h"
#include "opentelemetry/version.h"

#include <string>

OPENTELEMETRY_BEGIN_NAMESPACE
namespace baggage {
namespace propagation {
class BaggagePropagator : public context::propagation::TextMapPropagator {
public:
  void Inject(context::propagation::TextMapCarrier &carrier,
              const context::Context &context) noexcept override {
    const std::string header = baggage::GetBaggage(context)->ToHeader();
    if (!header.empty())
      carrier.Set(kBaggageHeader, header);
  }

  context::Context Extract(const context::propagation::TextMapCarrier &carrier,
                           context::Context &context) noexcept override {
    return baggage::SetBaggage(
        context, Baggage::FromHeader(carrier.Get(kBaggageHeader)));
  }

  bool Fields(nostd::function_ref<bool(nostd::string_view)> callback)
      const noexcept override {
    return callback(kBaggageHeader);
  }
};
} // namespace propagation
} // namespace baggage
OPENTELEMETRY_END_NAMESPACE
