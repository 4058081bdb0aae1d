// Suggestions for names that were not found.
#pragma once

#include "llvm/ADT/StringRef.h"

#include <string>
#include <vector>

namespace spantidy::report {

// "; did you mean 'x'?", or nothing if no candidate is near.
inline std::string orNearest(llvm::StringRef Name,
                             const std::vector<std::string> &Candidates) {
  unsigned Best = Name.size() / 2 + 1;
  std::string Nearest;
  for (const std::string &Candidate : Candidates)
    if (unsigned D = Name.edit_distance(Candidate, true, Best); D < Best) {
      Best = D;
      Nearest = Candidate;
    }
  return Nearest.empty() ? "" : "; did you mean '" + Nearest + "'?";
}

} // namespace spantidy::report
