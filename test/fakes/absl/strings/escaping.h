// Part of the fakes; see test/fakes/README.md.
#pragma once

#include "absl/strings/str_cat.h"

namespace absl {
inline namespace lts_20230802 {

std::string Base64Escape(absl::string_view src);
std::string WebSafeBase64Escape(absl::string_view src);
std::string BytesToHexString(absl::string_view from);

} // namespace lts_20230802
} // namespace absl
