// Part of the fakes; see test/fakes/README.md.
#pragma once

#include "absl/strings/str_cat.h"

namespace absl {
inline namespace lts_20230802 {
namespace substitute_internal {

class Arg {
public:
  Arg(const char *value);
  Arg(const std::string &value);
  Arg(int value);
};

} // namespace substitute_internal

std::string Substitute(absl::string_view format);
std::string Substitute(absl::string_view format, const substitute_internal::Arg &a0);
std::string Substitute(absl::string_view format, const substitute_internal::Arg &a0,
                       const substitute_internal::Arg &a1);

} // namespace lts_20230802
} // namespace absl
