// Files that are written whole or not at all.
#pragma once

#include <string>
#include <string_view>

namespace spantidy::cli {

// Empty, or "FILE: why it could not be written". An existing file keeps its
// content on failure.
std::string writeFile(const std::string &File, std::string_view Content);

} // namespace spantidy::cli
