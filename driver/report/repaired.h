// Lines as they are after a repair.
#pragma once

#include "results.h"

#include <string>
#include <vector>

namespace spantidy::report {

// Whole lines of one file that a repair changes.
struct Hunk {
  unsigned File = 0; // index into Results::Files
  unsigned Line = 0, Last = 0;
  std::string After; // in their place, without the last one's end
};

// By file and line. Lines that are too long to be shown are left out.
std::vector<Hunk> hunksOf(const Results &R, const Repair &Fix);

} // namespace spantidy::report
