// Part of the fakes; see test/fakes/README.md.
#pragma once

#include "opentelemetry/common/key_value_iterable_view.h"
#include "opentelemetry/nostd/function_ref.h"
#include "opentelemetry/nostd/span.h"
#include "opentelemetry/nostd/string_view.h"
#include "opentelemetry/nostd/utility.h"
#include "opentelemetry/trace/span_context.h"
#include "opentelemetry/trace/span_context_kv_iterable.h"
#include "opentelemetry/version.h"

#include <initializer_list>
#include <iterator>
#include <type_traits>
#include <utility>

OPENTELEMETRY_BEGIN_NAMESPACE
namespace trace {
namespace detail {
template <class T>
inline void
take_span_context_kv(const SpanContext &,
                     opentelemetry::common::KeyValueIterableView<T>) {}

template <class T,
          nostd::enable_if_t<common::detail::is_key_value_iterable<T>::value>
              * = nullptr>
inline void take_span_context_kv(const SpanContext &, T &) {}

inline void take_span_context_kv(
    const SpanContext &,
    std::initializer_list<
        std::pair<nostd::string_view, common::AttributeValue>>) {}

template <class T>
auto is_span_context_kv_iterable_impl(T iterable)
    -> decltype(take_span_context_kv(std::begin(iterable)->first,
                                     std::begin(iterable)->second),
                nostd::size(iterable), std::true_type{});

std::false_type is_span_context_kv_iterable_impl(...);

template <class T> struct is_span_context_kv_iterable {
  static constexpr bool value =
      decltype(detail::is_span_context_kv_iterable_impl(
          std::declval<T>()))::value;
};
} // namespace detail

template <class T>
class SpanContextKeyValueIterableView final
    : public SpanContextKeyValueIterable {
  static_assert(detail::is_span_context_kv_iterable<T>::value,
                "pairs of a SpanContext and its attributes");

public:
  explicit SpanContextKeyValueIterableView(const T &links) noexcept
      : container_{&links} {}

  bool ForEachKeyValue(
      nostd::function_ref<bool(SpanContext, const common::KeyValueIterable &)>
          callback) const noexcept override {
    for (const auto &link : *container_)
      if (!callback(link.first, view(link.second)))
        return false;
    return true;
  }

  size_t size() const noexcept override { return nostd::size(*container_); }

private:
  static const common::KeyValueIterable &
  view(const common::KeyValueIterable &attributes) {
    return attributes;
  }

  template <class U,
            nostd::enable_if_t<common::detail::is_key_value_iterable<U>::value>
                * = nullptr>
  static common::KeyValueIterableView<U> view(const U &attributes) {
    return common::KeyValueIterableView<U>(attributes);
  }

  const T *container_;
};
} // namespace trace
OPENTELEMETRY_END_NAMESPACE
