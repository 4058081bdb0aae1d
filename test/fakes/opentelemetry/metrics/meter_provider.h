// Part of the fakes; see test/fakes/README.md.
#pragma once

#include "opentelemetry/common/key_value_iterable.h"
#include "opentelemetry/common/key_value_iterable_view.h"
#include "opentelemetry/nostd/shared_ptr.h"
#include "opentelemetry/nostd/string_view.h"
#include "opentelemetry/version.h"

OPENTELEMETRY_BEGIN_NAMESPACE
namespace metrics {
class Meter;

class MeterProvider {
public:
  MeterProvider() = default;
  MeterProvider(const MeterProvider &) = default;
  MeterProvider(MeterProvider &&) noexcept = default;
  MeterProvider &operator=(const MeterProvider &) = default;
  MeterProvider &operator=(MeterProvider &&) noexcept = default;
  virtual ~MeterProvider() = default;

#if OPENTELEMETRY_ABI_VERSION_NO >= 2
  virtual nostd::shared_ptr<Meter>
  GetMeter(nostd::string_view name, nostd::string_view version,
           nostd::string_view schema_url,
           const common::KeyValueIterable *attributes) noexcept = 0;

  nostd::shared_ptr<Meter> GetMeter(nostd::string_view name,
                                    nostd::string_view version = "",
                                    nostd::string_view schema_url = "") {
    return GetMeter(name, version, schema_url, nullptr);
  }
#else
  virtual nostd::shared_ptr<Meter>
  GetMeter(nostd::string_view name, nostd::string_view version = "",
           nostd::string_view schema_url = "") noexcept = 0;
#endif
};
} // namespace metrics
OPENTELEMETRY_END_NAMESPACE
