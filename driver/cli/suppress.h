// NOLINT, NOLINTNEXTLINE and NOLINTBEGIN/END, by the rules of clang-tidy.
#pragma once

#include "results.h"

#include <optional>
#include <string_view>

namespace spantidy::cli {

// The comment that silences Check at a line of the text, if there is one.
// Its region lacks the file. A BEGIN without its END silences nothing.
std::optional<Suppression> suppressionAt(const SourceText &Text, unsigned Line,
                                         std::string_view Check);

} // namespace spantidy::cli
