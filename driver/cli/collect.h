// From models to results: runs the checks, resolves places, drops what headers
// report twice, marks what comments suppress.
#pragma once

#include "linking.h"
#include "results.h"
#include "selection.h"
#include "workers.h"

namespace spantidy::cli {

// Root: absolute folder that reported paths are relative to. Fills Rules,
// Files, List, Failures and Units of the result.
Results collect(const std::vector<Job> &Jobs,
                const std::vector<Outcome> &Outcomes,
                const Resolve &WithCallees, Selection &Checks,
                const std::string &Root);

// The path as it is reported: relative to Root if it is inside.
std::string reportedPath(const std::string &Absolute, const std::string &Root);

} // namespace spantidy::cli
