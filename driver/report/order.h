// One order for what units and runs have told of, whichever told first.
#pragma once

#include "results.h"

namespace spantidy::report {

// Results by path, offset and rule; files by path.
void sortResults(Results &R);

bool areSame(const std::vector<Repair> &A, const std::vector<Repair> &B);

} // namespace spantidy::report
