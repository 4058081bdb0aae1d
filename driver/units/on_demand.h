// Only those units that can matter to what is traced.
#pragma once

#include "options.h"
#include "outcome.h"
#include "project.h"

namespace spantidy::units {

// Begins with the units whose words lead to a vocabulary, and goes on to those that
// they ask for, until nothing is asked any more. The jobs that were not read are
// taken out of the project, which is still as whole as it was.
std::vector<Outcome> analysedOnDemand(Project &P, const Options &O);

} // namespace spantidy::units
