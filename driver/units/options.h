// Which units are read, and what they may take.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace spantidy::units {

struct Options {
  std::vector<std::string> Files;                // empty: all units
  std::optional<std::vector<std::string>> Flags; // that files are compiled with
  std::string Database;                          // -p
  // Put before, and behind, what a unit is compiled with.
  std::vector<std::string> ExtraBefore, Extra;
  std::string Config, Root;
  unsigned Processes = 0;                          // 0: all cores
  std::optional<unsigned> UnitTimeout, UnitMemory; // seconds, MiB
  std::string CacheFolder; // --cache-dir; empty: the project's
  bool NoCache = false, NoProgress = false, Verbose = false;
};

} // namespace spantidy::units
