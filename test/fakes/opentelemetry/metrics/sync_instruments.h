// Part of the fakes; see test/fakes/README.md.
#pragma once

#include "opentelemetry/common/attribute_value.h"
#include "opentelemetry/common/key_value_iterable_view.h"
#include "opentelemetry/context/context.h"
#include "opentelemetry/nostd/span.h"
#include "opentelemetry/nostd/string_view.h"
#include "opentelemetry/nostd/type_traits.h"
#include "opentelemetry/version.h"

#include <initializer_list>
#include <utility>

OPENTELEMETRY_BEGIN_NAMESPACE
namespace metrics {
class SynchronousInstrument {
public:
  SynchronousInstrument() = default;
  SynchronousInstrument(const SynchronousInstrument &) = default;
  SynchronousInstrument(SynchronousInstrument &&) noexcept = default;
  SynchronousInstrument &operator=(const SynchronousInstrument &) = default;
  SynchronousInstrument &operator=(SynchronousInstrument &&) noexcept = default;
  virtual ~SynchronousInstrument() = default;
};

template <class T> class Counter : public SynchronousInstrument {
public:
  virtual void Add(T value) noexcept = 0;

  virtual void Add(T value,
                   const common::KeyValueIterable &attributes) noexcept = 0;

  template <class U,
            nostd::enable_if_t<common::detail::is_key_value_iterable<U>::value>
                * = nullptr>
  void Add(T value, const U &attributes) noexcept {
    this->Add(value, common::KeyValueIterableView<U>{attributes});
  }

  void Add(T value, std::initializer_list<
                        std::pair<nostd::string_view, common::AttributeValue>>
                        attributes) noexcept {
    this->Add(value,
              nostd::span<
                  const std::pair<nostd::string_view, common::AttributeValue>>{
                  attributes.begin(), attributes.end()});
  }

  virtual void Add(T value, const context::Context &context) noexcept = 0;

  virtual void Add(T value, const common::KeyValueIterable &attributes,
                   const context::Context &context) noexcept = 0;

  template <class U,
            nostd::enable_if_t<common::detail::is_key_value_iterable<U>::value>
                * = nullptr>
  void Add(T value, const U &attributes,
           const context::Context &context) noexcept {
    this->Add(value, common::KeyValueIterableView<U>{attributes}, context);
  }

  void Add(T value,
           std::initializer_list<
               std::pair<nostd::string_view, common::AttributeValue>>
               attributes,
           const context::Context &context) noexcept {
    this->Add(value,
              nostd::span<
                  const std::pair<nostd::string_view, common::AttributeValue>>{
                  attributes.begin(), attributes.end()},
              context);
  }
};

template <class T> class Histogram : public SynchronousInstrument {
public:
#if OPENTELEMETRY_ABI_VERSION_NO >= 2
  virtual void Record(T value) noexcept = 0;

  virtual void Record(T value,
                      const common::KeyValueIterable &attributes) noexcept = 0;

  template <class U,
            nostd::enable_if_t<common::detail::is_key_value_iterable<U>::value>
                * = nullptr>
  void Record(T value, const U &attributes) noexcept {
    this->Record(value, common::KeyValueIterableView<U>{attributes});
  }

  void Record(T value,
              std::initializer_list<
                  std::pair<nostd::string_view, common::AttributeValue>>
                  attributes) noexcept {
    this->Record(
        value, nostd::span<
                   const std::pair<nostd::string_view, common::AttributeValue>>{
                   attributes.begin(), attributes.end()});
  }

#endif

  virtual void Record(T value, const context::Context &context) noexcept = 0;

  virtual void Record(T value, const common::KeyValueIterable &attributes,
                      const context::Context &context) noexcept = 0;

  template <class U,
            nostd::enable_if_t<common::detail::is_key_value_iterable<U>::value>
                * = nullptr>
  void Record(T value, const U &attributes,
              const context::Context &context) noexcept {
    this->Record(value, common::KeyValueIterableView<U>{attributes}, context);
  }

  void Record(T value,
              std::initializer_list<
                  std::pair<nostd::string_view, common::AttributeValue>>
                  attributes,
              const context::Context &context) noexcept {
    this->Record(
        value,
        nostd::span<
            const std::pair<nostd::string_view, common::AttributeValue>>{
            attributes.begin(), attributes.end()},
        context);
  }
};

template <class T> class UpDownCounter : public SynchronousInstrument {
public:
  virtual void Add(T value) noexcept = 0;

  virtual void Add(T value,
                   const common::KeyValueIterable &attributes) noexcept = 0;

  template <class U,
            nostd::enable_if_t<common::detail::is_key_value_iterable<U>::value>
                * = nullptr>
  void Add(T value, const U &attributes) noexcept {
    this->Add(value, common::KeyValueIterableView<U>{attributes});
  }

  void Add(T value, std::initializer_list<
                        std::pair<nostd::string_view, common::AttributeValue>>
                        attributes) noexcept {
    this->Add(value,
              nostd::span<
                  const std::pair<nostd::string_view, common::AttributeValue>>{
                  attributes.begin(), attributes.end()});
  }

  virtual void Add(T value, const context::Context &context) noexcept = 0;

  virtual void Add(T value, const common::KeyValueIterable &attributes,
                   const context::Context &context) noexcept = 0;

  template <class U,
            nostd::enable_if_t<common::detail::is_key_value_iterable<U>::value>
                * = nullptr>
  void Add(T value, const U &attributes,
           const context::Context &context) noexcept {
    this->Add(value, common::KeyValueIterableView<U>{attributes}, context);
  }

  void Add(T value,
           std::initializer_list<
               std::pair<nostd::string_view, common::AttributeValue>>
               attributes,
           const context::Context &context) noexcept {
    this->Add(value,
              nostd::span<
                  const std::pair<nostd::string_view, common::AttributeValue>>{
                  attributes.begin(), attributes.end()},
              context);
  }
};

#if OPENTELEMETRY_ABI_VERSION_NO >= 2
template <class T> class Gauge : public SynchronousInstrument {
public:
  virtual void Record(T value) noexcept = 0;

  virtual void Record(T value,
                      const common::KeyValueIterable &attributes) noexcept = 0;

  template <class U,
            nostd::enable_if_t<common::detail::is_key_value_iterable<U>::value>
                * = nullptr>
  void Record(T value, const U &attributes) noexcept {
    this->Record(value, common::KeyValueIterableView<U>{attributes});
  }

  void Record(T value,
              std::initializer_list<
                  std::pair<nostd::string_view, common::AttributeValue>>
                  attributes) noexcept {
    this->Record(
        value, nostd::span<
                   const std::pair<nostd::string_view, common::AttributeValue>>{
                   attributes.begin(), attributes.end()});
  }

  virtual void Record(T value, const context::Context &context) noexcept = 0;

  virtual void Record(T value, const common::KeyValueIterable &attributes,
                      const context::Context &context) noexcept = 0;

  template <class U,
            nostd::enable_if_t<common::detail::is_key_value_iterable<U>::value>
                * = nullptr>
  void Record(T value, const U &attributes,
              const context::Context &context) noexcept {
    this->Record(value, common::KeyValueIterableView<U>{attributes}, context);
  }

  void Record(T value,
              std::initializer_list<
                  std::pair<nostd::string_view, common::AttributeValue>>
                  attributes,
              const context::Context &context) noexcept {
    this->Record(
        value,
        nostd::span<
            const std::pair<nostd::string_view, common::AttributeValue>>{
            attributes.begin(), attributes.end()},
        context);
  }
};
#endif
} // namespace metrics
OPENTELEMETRY_END_NAMESPACE
