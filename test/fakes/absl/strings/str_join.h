// Part of the fakes; see test/fakes/README.md.
#pragma once

#include "absl/strings/str_cat.h"

namespace absl {
inline namespace lts_20230802 {

template <typename Range>
std::string StrJoin(const Range &range, absl::string_view separator);

} // namespace lts_20230802
} // namespace absl
