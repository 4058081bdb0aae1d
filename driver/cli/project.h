// What a command works on: the units and their project.
#pragma once

#include "config/config.h"
#include "database.h"
#include "extract/extract.h"
#include "options.h"

namespace spantidy::cli {

struct Project {
  config::Config Config;
  rules::Vocabulary Names;
  std::vector<Job> Jobs;
  std::string Root; // reported paths are relative to it
  extract::Settings settings() const;
};

// Nothing: Error says why in one line.
std::optional<Project> openProject(const Options &O, std::string &Error);

} // namespace spantidy::cli
