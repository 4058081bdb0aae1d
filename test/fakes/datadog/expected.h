// Part of the fakes; see test/fakes/README.md.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace datadog {
namespace tracing {

template <typename Value> using Optional = std::optional<Value>;
using StringView = std::string_view;

struct Error {
  std::string message;
};

template <typename Value, typename Error = Error> class Expected {
  std::variant<Value, Error> data_;

public:
  Expected(Value &&value) : data_(std::move(value)) {}
  Expected(const Error &error) : data_(error) {}
  bool has_value() const noexcept { return data_.index() == 0; }
  explicit operator bool() const noexcept { return has_value(); }
  Value &value() & { return std::get<0>(data_); }
  Value &&value() && { return std::move(std::get<0>(data_)); }
  Value &operator*() & { return std::get<0>(data_); }
  Value *operator->() { return &std::get<0>(data_); }
  Error &error() & { return std::get<1>(data_); }
  Error *if_error() & { return std::get_if<1>(&data_); }
};

template <> class Expected<void> {
  Optional<Error> data_;

public:
  bool has_value() const noexcept { return !data_; }
};

} // namespace tracing
} // namespace datadog
