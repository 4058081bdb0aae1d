// Part of the fakes; see test/fakes/README.md.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "opentelemetry/common/macros.h"
#include "opentelemetry/nostd/function_ref.h"
#include "opentelemetry/nostd/shared_ptr.h"
#include "opentelemetry/nostd/string_view.h"
#include "opentelemetry/version.h"

OPENTELEMETRY_BEGIN_NAMESPACE
namespace baggage {
class OPENTELEMETRY_EXPORT Baggage {
public:
  static constexpr size_t kMaxKeyValuePairs = 180;
  static constexpr size_t kMaxKeyValueSize = 4096;
  static constexpr size_t kMaxSize = 8192;
  static constexpr char kKeyValueSeparator = '=';
  static constexpr char kMembersSeparator = ',';
  static constexpr char kMetadataSeparator = ';';

  Baggage() noexcept {}
  Baggage(size_t size) noexcept { pairs_.reserve(size); }

  template <class T> Baggage(const T &keys_and_values) noexcept {
    for (const auto &entry : keys_and_values)
      pairs_.emplace_back(std::string(entry.first), std::string(entry.second));
  }

  OPENTELEMETRY_API_SINGLETON static nostd::shared_ptr<Baggage> GetDefault() {
    static nostd::shared_ptr<Baggage> empty{new Baggage()};
    return empty;
  }

  bool GetValue(nostd::string_view key, std::string &value) const noexcept {
    for (const auto &pair : pairs_)
      if (key == nostd::string_view(pair.first)) {
        value = pair.second;
        return true;
      }
    return false;
  }

  nostd::shared_ptr<Baggage> Set(const nostd::string_view &key,
                                 const nostd::string_view &value) noexcept {
    nostd::shared_ptr<Baggage> result = Delete(key);
    result->pairs_.emplace_back(std::string(key), std::string(value));
    return result;
  }

  bool GetAllEntries(
      nostd::function_ref<bool(nostd::string_view, nostd::string_view)>
          callback) const noexcept {
    for (const auto &pair : pairs_)
      if (!callback(pair.first, pair.second))
        return false;
    return true;
  }

  nostd::shared_ptr<Baggage> Delete(nostd::string_view key) noexcept {
    nostd::shared_ptr<Baggage> result(new Baggage(pairs_.size() + 1));
    for (const auto &pair : pairs_)
      if (!(key == nostd::string_view(pair.first)))
        result->pairs_.push_back(pair);
    return result;
  }

  static nostd::shared_ptr<Baggage> FromHeader(nostd::string_view) noexcept {
    return GetDefault();
  }

  std::string ToHeader() const noexcept {
    std::string header;
    for (const auto &pair : pairs_)
      header += pair.first + kKeyValueSeparator + pair.second +
                kMembersSeparator;
    return header;
  }

private:
  std::vector<std::pair<std::string, std::string>> pairs_;
};
} // namespace baggage
OPENTELEMETRY_END_NAMESPACE
