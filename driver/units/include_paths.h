// Where the compiler looks for a unit's headers.
#pragma once

#include "database.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace spantidy::units {

struct IncludePaths {
  std::vector<std::string> Quoted, Others; // absolute folders, in their order
  std::vector<std::string> Given;          // -include, as it is written
  // Something that only the compiler understands: modules, precompiled headers.
  bool Unclear = false;
};

// Asks Clang's driver once for all commands that look for headers alike.
class PathsOfJobs {
public:
  PathsOfJobs();
  ~PathsOfJobs();
  // As long as this lives.
  const IncludePaths &of(const Job &J);

private:
  struct Known;
  std::unique_ptr<Known> Is;
};

} // namespace spantidy::units
