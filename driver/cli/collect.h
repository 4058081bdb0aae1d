// From models to results: runs the checks, resolves places, drops what headers
// report twice, marks what comments suppress.
#pragma once

#include "selection.h"

#include "report/results.h"
#include "units/linking.h"
#include "units/workers.h"

namespace spantidy::cli {

// Those of all checks, in their order.
std::vector<report::Rule> rulesOfChecks();

// Root: absolute folder that reported paths are relative to. Fills Rules,
// Files, List, Failures, Unfollowed and Units of the result.
report::Results collect(const std::vector<units::Job> &Jobs,
                        const std::vector<units::Outcome> &Outcomes,
                        const units::Resolve &WithCallees, Selection &Checks,
                        const std::string &Root);

} // namespace spantidy::cli
