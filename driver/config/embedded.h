// Files that were built into the program.
#pragma once

#include <span>
#include <string_view>

namespace spantidy {

struct Embedded {
  std::string_view Name;
  std::string_view Content;
};

// schema.json alone.
std::span<const Embedded> configurationFiles();
// baseline.schema.json alone.
std::span<const Embedded> baselineFiles();

} // namespace spantidy
