// --fix: the first repair of each finding, put into the files.
#pragma once

#include "results.h"

#include <string>
#include <vector>

namespace spantidy::cli {

struct Fixed {
  unsigned Findings = 0; // that were repaired
  std::vector<std::string> Errors; // files that could not be written
};

// Repairs that overlap an earlier one are left for the next run. A file that
// changed since it was read is left alone and named.
Fixed applyFixes(Results &R);

} // namespace spantidy::cli
