// Which folder is the project: where paths start, what is a library's code, and
// where the project's file and its cache are. It follows from what was asked for
// and from all units together, never from one of them or from their order.
#pragma once

#include "database.h"
#include "options.h"

#include "config/config.h"

namespace spantidy::units {

struct Root {
  config::Place Project; // its file is the one that counts
  std::string Paths;     // reported paths are relative to this folder
};

// Of --root and --config; of the current folder; of the units, where none of them
// is in its project. Nothing: Error says why in one line. What is left aside is a
// warning on standard error.
std::optional<Root> rootOf(const Options &O, const std::vector<Job> &Jobs,
                           std::string &Error);

} // namespace spantidy::units
