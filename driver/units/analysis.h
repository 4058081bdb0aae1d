// The units of a project as models: from the cache, or from workers.
#pragma once

#include "options.h"
#include "project.h"
#include "workers.h"

namespace spantidy::units {

// In the order of the project's jobs. A cache that does not work is one warning
// on standard error.
std::vector<Outcome> analysed(const Project &P, const Options &O);

// What the cache has as it is; nothing is read. Those that it has not are empty.
std::vector<Outcome> kept(const Project &P, const Options &O);

// The configurations of the one unit of a project that has one, without the cache.
// Others like it may run at the same time, on all processors.
std::vector<Outcome> analysedAlone(const Project &P, const Options &O);

} // namespace spantidy::units
