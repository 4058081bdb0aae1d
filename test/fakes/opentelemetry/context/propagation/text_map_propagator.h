// Part of the fakes; see test/fakes/README.md.
#pragma once

#include "opentelemetry/context/context.h"
#include "opentelemetry/nostd/function_ref.h"
#include "opentelemetry/nostd/string_view.h"
#include "opentelemetry/version.h"

OPENTELEMETRY_BEGIN_NAMESPACE
namespace context {
namespace propagation {
class TextMapCarrier {
public:
  TextMapCarrier() = default;
  TextMapCarrier(const TextMapCarrier &) = default;
  TextMapCarrier &operator=(const TextMapCarrier &) = default;
  TextMapCarrier(TextMapCarrier &&) noexcept = default;
  TextMapCarrier &operator=(TextMapCarrier &&) noexcept = default;

  virtual nostd::string_view Get(nostd::string_view key) const noexcept = 0;

  virtual void Set(nostd::string_view key,
                   nostd::string_view value) noexcept = 0;

  virtual bool
  Keys(nostd::function_ref<bool(nostd::string_view)>) const noexcept {
    return true;
  }

  virtual ~TextMapCarrier() = default;
};

class TextMapPropagator {
public:
  TextMapPropagator() = default;
  TextMapPropagator(const TextMapPropagator &) = default;
  TextMapPropagator &operator=(const TextMapPropagator &) = default;
  TextMapPropagator(TextMapPropagator &&) noexcept = default;
  TextMapPropagator &operator=(TextMapPropagator &&) noexcept = default;

  virtual context::Context Extract(const TextMapCarrier &carrier,
                                   context::Context &context) noexcept = 0;

  virtual void Inject(TextMapCarrier &carrier,
                      const context::Context &context) noexcept = 0;

  virtual bool Fields(nostd::function_ref<bool(nostd::string_view)> callback)
      const noexcept = 0;

  virtual ~TextMapPropagator() = default;
};
} // namespace propagation
} // namespace context
OPENTELEMETRY_END_NAMESPACE
