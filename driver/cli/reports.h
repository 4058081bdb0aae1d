// Reports of several runs, read again and joined.
#pragma once

#include "report/results.h"

#include <optional>
#include <string>
#include <vector>

namespace spantidy::cli {

// The files are what `check --output json` wrote. Root: absolute folder that their paths
// are relative to, and where the sources are. Nothing: Error names the file, what was
// expected and what stood there.
std::optional<report::Results> joined(const std::vector<std::string> &Files,
                                      const std::string &Root,
                                      std::string &Error);

} // namespace spantidy::cli
