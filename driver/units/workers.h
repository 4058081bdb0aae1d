// One process per unit: a crash, a hang or a memory blow-up loses that unit only.
#pragma once

#include "database.h"
#include "limits.h"
#include "outcome.h"

#include "extract/extract.h"

#include <functional>
#include <string>
#include <vector>

namespace spantidy::units {

// Called as each unit ends: how many are done, and which of the jobs this is.
using Progress =
    std::function<void(size_t Done, size_t Index, const Outcome &)>;

// Outcomes in the order of Jobs, whatever order they ended in.
std::vector<Outcome> analyse(const std::vector<Job> &Jobs,
                             const extract::Settings &S, unsigned Processes,
                             const Limits &ForEach, const Progress &Report);

} // namespace spantidy::units
