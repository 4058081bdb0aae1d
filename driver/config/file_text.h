// The text of a file that a project gives.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace spantidy::config {

// Nothing: Error is "FILE: cannot be read, or is empty".
std::optional<std::string> contentOf(const std::filesystem::path &File,
                                     std::string &Error);

} // namespace spantidy::config
