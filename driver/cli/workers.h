// One process per unit: a crash, a hang or a memory blow-up loses that unit only.
#pragma once

#include "database.h"
#include "outcome.h"

#include "extract/extract.h"

#include <functional>
#include <string>
#include <vector>

namespace spantidy::cli {

struct WorkerLimits {
  unsigned Processes = 1;
  unsigned Seconds = 300; // for one unit; 0: no limit
};

// Called as each unit ends: how many are done, and which of the jobs this is.
using Progress =
    std::function<void(size_t Done, size_t Index, const Outcome &)>;

// Outcomes in the order of Jobs, whatever order they ended in.
std::vector<Outcome> analyse(const std::vector<Job> &Jobs,
                             const extract::Settings &S,
                             const WorkerLimits &Limits,
                             const Progress &Report);

} // namespace spantidy::cli
