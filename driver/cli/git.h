// What version control says, by the program `git`.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace spantidy::cli {

// What it prints in a folder. Nothing: Error is its own first sentence, or that it
// could not be run.
std::optional<std::string> git(const std::string &Folder,
                               const std::vector<std::string> &Arguments,
                               std::string &Error);

} // namespace spantidy::cli
