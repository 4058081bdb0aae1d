// Part of the fakes; see test/fakes/README.md.
#pragma once

#include "opentelemetry/context/context_value.h"
#include "opentelemetry/nostd/shared_ptr.h"
#include "opentelemetry/nostd/string_view.h"
#include "opentelemetry/nostd/variant.h"
#include "opentelemetry/version.h"

#include <string>
#include <utility>

OPENTELEMETRY_BEGIN_NAMESPACE
namespace context {
class Context {
public:
  Context() = default;

  template <class T> Context(const T &keys_and_values) noexcept {
    for (const auto &entry : keys_and_values)
      push(entry.first, entry.second);
  }

  Context(nostd::string_view key, ContextValue value) noexcept {
    push(key, std::move(value));
  }

  template <class T> Context SetValues(T &values) noexcept {
    Context result = *this;
    for (const auto &entry : values)
      result.push(entry.first, entry.second);
    return result;
  }

  Context SetValue(nostd::string_view key, ContextValue value) noexcept {
    Context result = *this;
    result.push(key, std::move(value));
    return result;
  }

  context::ContextValue GetValue(const nostd::string_view key) const noexcept {
    for (const Entry *entry = head_.get(); entry; entry = entry->next.get())
      if (key == nostd::string_view(entry->key))
        return entry->value;
    return {};
  }

  bool HasKey(const nostd::string_view key) const noexcept {
    return GetValue(key).index() != 0;
  }

  bool operator==(const Context &other) const noexcept {
    return head_ == other.head_;
  }

private:
  struct Entry {
    std::string key;
    ContextValue value;
    nostd::shared_ptr<Entry> next;
  };

  void push(nostd::string_view key, ContextValue value) {
    head_ = nostd::shared_ptr<Entry>(
        new Entry{std::string(key), std::move(value), head_});
  }

  nostd::shared_ptr<Entry> head_;
};
} // namespace context
OPENTELEMETRY_END_NAMESPACE
