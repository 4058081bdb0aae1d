// The units of a project as models: from the cache, or from workers.
#pragma once

#include "options.h"
#include "project.h"
#include "workers.h"

#include <memory>
#include <string>
#include <vector>

namespace spantidy::units {

class Cache;

// A run's reading of units, some of them after others.
class Analysis {
public:
  // Both outlive it.
  Analysis(const Project &P, const Options &O);
  ~Analysis();

  // In the order of the jobs.
  std::vector<Outcome> read(const std::vector<Job> &Jobs);
  // Once all are read. A cache that does not work is one warning on standard error.
  void end();
  // Where the cache is, or is to be; empty: there is none.
  const std::string &folder() const { return Folder; }
  size_t parsed() const { return Parsed; }

private:
  const Project &P;
  const Options &O;
  std::string Folder;
  std::unique_ptr<Cache> Kept;
  size_t Parsed = 0;
};

// In the order of the project's jobs.
std::vector<Outcome> analysed(const Project &P, const Options &O);

// What the cache has as it is; nothing is read. Those that it has not are empty.
std::vector<Outcome> kept(const Project &P, const Options &O);

// The configurations of the one unit of a project that has one, without the cache.
// Others like it may run at the same time, on all processors.
std::vector<Outcome> analysedAlone(const Project &P, const Options &O);

} // namespace spantidy::units
