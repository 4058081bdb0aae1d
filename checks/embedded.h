// Files that were built into the program.
#pragma once

#include <span>
#include <string_view>

namespace spantidy {

struct Embedded {
  std::string_view Name;
  std::string_view Content;
};

// docs/checks/<id>.md of every check.
std::span<const Embedded> pageFiles();

} // namespace spantidy
