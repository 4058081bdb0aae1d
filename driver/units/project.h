// What a command works on: the units and their project.
#pragma once

#include "database.h"
#include "options.h"

#include "config/config.h"
#include "config/path_globs.h"
#include "extract/extract.h"

namespace spantidy::units {

struct Project {
  config::Config Config;
  rules::Vocabulary Names;
  std::vector<Job> Jobs;
  bool Whole = false;   // the jobs are all units that there are
  bool OneFile = false; // --config names the only configuration there is
  std::string Root;     // reported paths are relative to it
  // For whoever writes a vocabulary, as extraction's settings have them.
  std::vector<std::string> LookFor;
  bool Takers = false;
  extract::Settings settings() const;
  // Why the file, an absolute path without links, is not the project's to change;
  // empty: it is.
  std::string objectionTo(const std::string &File) const;
};

// Nothing: Error says why in one line.
std::optional<Project> openProject(const Options &O, std::string &Error);

// The project of the current folder, without units. It is whole with those that it
// is given, unless it leaves some out.
std::optional<Project> openFolder(const Options &O, std::string &Error);

// Reads the configurations of the folders that the jobs are in, and all vocabularies.
// False: Error is on one of them.
bool takeFolders(Project &P, std::string &Error);

// Globs of the units that the project leaves out, by reported path. Nothing:
// Error says which one is no glob.
std::optional<config::PathGlobs> excludesOf(const config::Config &C,
                                            std::string &Error);

// What is to be said where they leave none of Count units.
std::string allExcluded(const config::Config &C, size_t Count);

} // namespace spantidy::units
