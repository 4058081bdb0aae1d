// Part of the fakes; see test/fakes/README.md.
#pragma once

#include "opentelemetry/nostd/shared_ptr.h"
#include "opentelemetry/nostd/span.h"
#include "opentelemetry/nostd/string_view.h"
#include "opentelemetry/nostd/unique_ptr.h"
#include "opentelemetry/version.h"

#include <cstdint>

OPENTELEMETRY_BEGIN_NAMESPACE
namespace metrics {
template <typename T> class Counter;
template <typename T> class Histogram;
template <typename T> class UpDownCounter;
template <typename T> class Gauge;
class ObservableInstrument;
class MultiObserverResult;
using MultiObservableCallbackPtr = void (*)(MultiObserverResult &, void *);

class Meter {
public:
  Meter() = default;
  Meter(const Meter &) = default;
  Meter(Meter &&) noexcept = default;
  Meter &operator=(const Meter &) = default;
  Meter &operator=(Meter &&) noexcept = default;
  virtual ~Meter() = default;

  virtual nostd::unique_ptr<Counter<uint64_t>>
  CreateUInt64Counter(nostd::string_view name,
                      nostd::string_view description = "",
                      nostd::string_view unit = "") noexcept = 0;
  virtual nostd::unique_ptr<Counter<double>>
  CreateDoubleCounter(nostd::string_view name,
                      nostd::string_view description = "",
                      nostd::string_view unit = "") noexcept = 0;
  virtual nostd::shared_ptr<ObservableInstrument>
  CreateInt64ObservableCounter(nostd::string_view name,
                               nostd::string_view description = "",
                               nostd::string_view unit = "") noexcept = 0;
  virtual nostd::shared_ptr<ObservableInstrument>
  CreateDoubleObservableCounter(nostd::string_view name,
                                nostd::string_view description = "",
                                nostd::string_view unit = "") noexcept = 0;
  virtual nostd::unique_ptr<Histogram<uint64_t>>
  CreateUInt64Histogram(nostd::string_view name,
                        nostd::string_view description = "",
                        nostd::string_view unit = "") noexcept = 0;
  virtual nostd::unique_ptr<Histogram<double>>
  CreateDoubleHistogram(nostd::string_view name,
                        nostd::string_view description = "",
                        nostd::string_view unit = "") noexcept = 0;
#if OPENTELEMETRY_ABI_VERSION_NO >= 2
  virtual nostd::unique_ptr<Gauge<int64_t>>
  CreateInt64Gauge(nostd::string_view name, nostd::string_view description = "",
                   nostd::string_view unit = "") noexcept = 0;
  virtual nostd::unique_ptr<Gauge<double>>
  CreateDoubleGauge(nostd::string_view name,
                    nostd::string_view description = "",
                    nostd::string_view unit = "") noexcept = 0;
#endif
  virtual nostd::shared_ptr<ObservableInstrument>
  CreateInt64ObservableGauge(nostd::string_view name,
                             nostd::string_view description = "",
                             nostd::string_view unit = "") noexcept = 0;
  virtual nostd::shared_ptr<ObservableInstrument>
  CreateDoubleObservableGauge(nostd::string_view name,
                              nostd::string_view description = "",
                              nostd::string_view unit = "") noexcept = 0;
  virtual nostd::unique_ptr<UpDownCounter<int64_t>>
  CreateInt64UpDownCounter(nostd::string_view name,
                           nostd::string_view description = "",
                           nostd::string_view unit = "") noexcept = 0;
  virtual nostd::unique_ptr<UpDownCounter<double>>
  CreateDoubleUpDownCounter(nostd::string_view name,
                            nostd::string_view description = "",
                            nostd::string_view unit = "") noexcept = 0;
  virtual nostd::shared_ptr<ObservableInstrument>
  CreateInt64ObservableUpDownCounter(nostd::string_view name,
                                     nostd::string_view description = "",
                                     nostd::string_view unit = "") noexcept = 0;
  virtual nostd::shared_ptr<ObservableInstrument>
  CreateDoubleObservableUpDownCounter(
      nostd::string_view name, nostd::string_view description = "",
      nostd::string_view unit = "") noexcept = 0;
#if OPENTELEMETRY_ABI_VERSION_NO >= 2
  virtual uintptr_t RegisterCallback(
      MultiObservableCallbackPtr callback, void *state,
      nostd::span<ObservableInstrument *> instruments) noexcept = 0;
  virtual void DeregisterCallback(uintptr_t callback_id) noexcept = 0;
#endif
};
} // namespace metrics
OPENTELEMETRY_END_NAMESPACE
