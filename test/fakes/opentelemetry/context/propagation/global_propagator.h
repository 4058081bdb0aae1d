// Part of the fakes; see test/fakes/README.md.
#pragma once

#include "opentelemetry/context/propagation/noop_propagator.h"

#include "opentelemetry/common/macros.h"
#include "opentelemetry/nostd/shared_ptr.h"
#include "opentelemetry/version.h"

OPENTELEMETRY_BEGIN_NAMESPACE
namespace context {
namespace propagation {
class TextMapPropagator;

class OPENTELEMETRY_EXPORT GlobalTextMapPropagator {
public:
  static nostd::shared_ptr<TextMapPropagator> GetGlobalPropagator() noexcept {
    return nostd::shared_ptr<TextMapPropagator>(GetPropagator());
  }

  static void SetGlobalPropagator(
      const nostd::shared_ptr<TextMapPropagator> &prop) noexcept {
    GetPropagator() =
        prop ? prop : nostd::shared_ptr<TextMapPropagator>(new NoOpPropagator());
  }

private:
  OPENTELEMETRY_API_SINGLETON static nostd::shared_ptr<TextMapPropagator> &
  GetPropagator() noexcept {
    static nostd::shared_ptr<TextMapPropagator> current(new NoOpPropagator());
    return current;
  }
};
} // namespace propagation
} // namespace context
OPENTELEMETRY_END_NAMESPACE
