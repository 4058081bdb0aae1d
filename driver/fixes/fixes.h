// --fix and --diff: the first repair of each finding that may be made, put into the
// files or shown.
#pragma once

#include "report/results.h"

#include <functional>
#include <string>
#include <vector>

namespace spantidy::fixes {

// Why a file, given by its real path, is not to be changed; empty: it may be.
using Objection = std::function<std::string(const std::string &File)>;

// Is one of two edits of one file in the way of the other?
using Collision = bool (*)(const report::Replacement &,
                           const report::Replacement &);

struct Wanted {
  bool Unsafe = false;        // those, too, that a person is to look at
  std::string Style = "none"; // of changed lines, as clang-format names it
  Objection Against;
  Collision Collide;
};

// A file with the fixes in it.
struct Changed {
  std::string Path; // as reported
  std::string Before, After;
};

struct Fixed {
  unsigned Findings = 0; // whose repairs stand in the files now
  unsigned Left = 0;     // whose repairs are in the way of another one's
  std::vector<std::string> Errors; // "FILE: why it was not written"
  std::vector<std::string> Notes;  // "FILE: why it is not formatted"
  std::vector<Changed> Files;      // by path
};

// Why clang-format has no such style; empty: it has.
std::string complaintAboutStyle(const std::string &Style);

// A repair is put in whole or not at all; one that is in the way of an earlier one
// is left for the next run, and two that are the same are one. A file is written
// only as it was analysed, the one that its links lead to, and while no other run
// does. What cannot be written is named, and its findings do not count; those that
// do are marked.
Fixed applyFixes(report::Results &R, const Wanted &W);

// The same, but that nothing is written.
Fixed draftFixes(report::Results &R, const Wanted &W);

// As `git apply` takes it.
std::string patchOf(const Fixed &Draft);

} // namespace spantidy::fixes
