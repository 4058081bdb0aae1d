// --fix: the first repair of each finding, put into the files.
#pragma once

#include "results.h"

#include <functional>
#include <string>
#include <vector>

namespace spantidy::report {

struct Fixed {
  unsigned Findings = 0; // whose repairs stand in the files now
  unsigned Left = 0;     // whose repairs are in the way of another one's
  std::vector<std::string> Errors; // "FILE: why it was not written"
};

// Why a file, given by its real path, is not to be changed; empty: it may be.
using Objection = std::function<std::string(const std::string &File)>;

// Is one of two edits of one file in the way of the other?
using Collision = bool (*)(const Replacement &, const Replacement &);

// A repair is put in whole or not at all; one that is in the way of an earlier one
// is left for the next run. A file is written only as it was analysed, the one
// that its links lead to, and while no other run does. What cannot be written is
// named, and its findings do not count.
Fixed applyFixes(const Results &R, const Objection &Against, Collision Collide);

} // namespace spantidy::report
