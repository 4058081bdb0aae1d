// From models to results: links them, runs the checks, resolves places, drops what headers
// report twice, marks what comments suppress.
#pragma once

#include "results.h"
#include "selection.h"
#include "workers.h"

#include "model/summary.h"

namespace spantidy::cli {

// Root: absolute folder that reported paths are relative to. Fills Rules,
// Files, List, Failures and Units of the result.
Results collect(const std::vector<Job> &Jobs,
                const std::vector<Outcome> &Outcomes,
                const model::Summaries &Program, const rules::Lexicon &Words,
                Selection &Checks, const std::string &Root);

// What the units' functions do for each other.
model::Summaries linked(const std::vector<Outcome> &Outcomes,
                        const rules::Lexicon &Words);

// The path as it is reported: relative to Root if it is inside.
std::string reportedPath(const std::string &Absolute, const std::string &Root);

} // namespace spantidy::cli
