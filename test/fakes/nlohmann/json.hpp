// Part of the fakes; see test/fakes/README.md.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace nlohmann {
inline namespace json_abi_v3_11_2 {
namespace detail {
enum class error_handler_t { strict, replace, ignore };
} // namespace detail

template <template <typename, typename, typename...> class ObjectType = std::map,
          template <typename, typename...> class ArrayType = std::vector,
          class StringType = std::string>
class basic_json {
public:
  using error_handler_t = detail::error_handler_t;
  basic_json();
  StringType dump(const int indent = -1, const char indent_char = ' ',
                  const bool ensure_ascii = false,
                  const error_handler_t error_handler = error_handler_t::strict) const;
};
using json = basic_json<>;

} // namespace json_abi_v3_11_2
} // namespace nlohmann
