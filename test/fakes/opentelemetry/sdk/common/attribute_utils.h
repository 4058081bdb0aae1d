// Part of the fakes; see test/fakes/README.md.
#pragma once

#include "opentelemetry/common/attribute_value.h"
#include "opentelemetry/common/key_value_iterable.h"
#include "opentelemetry/nostd/string_view.h"
#include "opentelemetry/nostd/variant.h"
#include "opentelemetry/version.h"

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <limits>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

OPENTELEMETRY_BEGIN_NAMESPACE
namespace sdk {
namespace common {
using OwnedAttributeValue =
    nostd::variant<bool, int32_t, uint32_t, int64_t, double, std::string,
                   std::vector<bool>, std::vector<int32_t>,
                   std::vector<uint32_t>, std::vector<int64_t>,
                   std::vector<double>, std::vector<std::string>, uint64_t,
                   std::vector<uint64_t>, std::vector<uint8_t>>;

class AttributeMap
    : public std::unordered_map<std::string, OwnedAttributeValue> {
public:
  AttributeMap() : std::unordered_map<std::string, OwnedAttributeValue>() {}

  AttributeMap(const opentelemetry::common::KeyValueIterable &) {}
  AttributeMap(const opentelemetry::common::KeyValueIterable *) {}

  AttributeMap(
      std::initializer_list<
          std::pair<nostd::string_view, opentelemetry::common::AttributeValue>>
          attributes) {
    for (auto &kv : attributes)
      SetAttribute(kv.first, kv.second);
  }

  bool SetAttribute(
      nostd::string_view key, const opentelemetry::common::AttributeValue &,
      std::size_t = (std::numeric_limits<std::size_t>::max)()) noexcept {
    (*this)[std::string(key.data(), key.size())] = true;
    return true;
  }
};
} // namespace common
} // namespace sdk
OPENTELEMETRY_END_NAMESPACE
