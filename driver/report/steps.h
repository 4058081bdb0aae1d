// What leads to a finding, step by step.
#pragma once

#include "results.h"

#include <string>
#include <vector>

namespace spantidy::report {

struct Step {
  const Region &At;
  const std::string &Text;
  bool IsFinding = false; // else it is a note
};

// The finding and its notes. A value's path starts at the finding, and so does what is no
// path. On a way through a function comes first what is done first; what stands in other
// files is done below.
std::vector<Step> stepsOf(const Results &R, const Result &One);

} // namespace spantidy::report
