// Part of the fakes; see test/fakes/README.md.
#pragma once

#include "opentelemetry/nostd/shared_ptr.h"
#include "opentelemetry/trace/noop.h"
#include "opentelemetry/trace/tracer_provider.h"
#include "opentelemetry/version.h"

OPENTELEMETRY_BEGIN_NAMESPACE
namespace trace {
class OPENTELEMETRY_EXPORT Provider {
public:
  static nostd::shared_ptr<TracerProvider> GetTracerProvider() noexcept {
    return GetProvider();
  }

  static void
  SetTracerProvider(const nostd::shared_ptr<TracerProvider> &tp) noexcept {
    GetProvider() =
        tp ? tp : nostd::shared_ptr<TracerProvider>(new NoopTracerProvider);
  }

private:
  OPENTELEMETRY_API_SINGLETON static nostd::shared_ptr<TracerProvider> &
  GetProvider() noexcept {
    static nostd::shared_ptr<TracerProvider> current(new NoopTracerProvider);
    return current;
  }
};
} // namespace trace
OPENTELEMETRY_END_NAMESPACE
