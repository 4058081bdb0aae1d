// The units of a project as models: from the cache, or from workers.
#pragma once

#include "options.h"
#include "project.h"
#include "workers.h"

namespace spantidy::cli {

// As asked for, else as the project says.
WorkerLimits limitsOf(const Project &P, const Options &O);

// In the order of the project's jobs. A cache that does not work is one warning
// on standard error.
std::vector<Outcome> analysed(const Project &P, const Options &O);

} // namespace spantidy::cli
