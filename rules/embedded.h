// Files that were built into the program.
#pragma once

#include <span>
#include <string_view>

namespace spantidy {

struct Embedded {
  std::string_view Name;
  std::string_view Content;
};

// rules/*.json, the schema among them.
std::span<const Embedded> vocabularyFiles();
// rules/conventions/*.json.
std::span<const Embedded> conventionFiles();

} // namespace spantidy
