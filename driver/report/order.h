// One order for what units and runs have told of, whichever told first.
#pragma once

#include "results.h"

namespace spantidy::report {

// Results by path, offset and rule; files by path.
void sortResults(Results &R);

// A repair of a file that is not what it was would spoil it.
bool isLost(const Repair &Fix, const std::vector<SourceFile> &Files);

bool areSameEdits(const std::vector<Replacement> &A,
                  const std::vector<Replacement> &B);

bool areSame(const std::vector<Repair> &A, const std::vector<Repair> &B);

} // namespace spantidy::report
