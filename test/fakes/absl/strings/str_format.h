// Part of the fakes; see test/fakes/README.md.
#pragma once

#include "absl/strings/str_cat.h"

namespace absl {
inline namespace lts_20230802 {

template <typename... Args> class FormatSpec {
public:
  FormatSpec(const char *text);
};

template <typename... Args>
std::string StrFormat(const FormatSpec<std::type_identity_t<Args>...> &format, const Args &...args);

} // namespace lts_20230802
} // namespace absl
