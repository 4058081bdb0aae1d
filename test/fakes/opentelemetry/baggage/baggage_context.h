// Part of the fakes; see test/fakes/README.md.
#pragma once

#include "opentelemetry/baggage/baggage.h"
#include "opentelemetry/context/context.h"
#include "opentelemetry/nostd/shared_ptr.h"
#include "opentelemetry/version.h"

OPENTELEMETRY_BEGIN_NAMESPACE
namespace baggage {
constexpr char kBaggageHeader[] = "baggage";

inline nostd::shared_ptr<Baggage>
GetBaggage(const context::Context &context) noexcept {
  const context::ContextValue value = context.GetValue(kBaggageHeader);
  if (const auto *held = nostd::get_if<nostd::shared_ptr<Baggage>>(&value))
    return *held;
  return Baggage::GetDefault();
}

inline context::Context
SetBaggage(context::Context &context,
           const nostd::shared_ptr<Baggage> &baggage) noexcept {
  return context.SetValue(kBaggageHeader, baggage);
}
} // namespace baggage
OPENTELEMETRY_END_NAMESPACE
