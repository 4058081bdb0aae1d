// Which units there are and how each is compiled.
#pragma once

#include "clang/Tooling/CompilationDatabase.h"

#include <optional>
#include <string>
#include <vector>

namespace spantidy::units {

// One way to compile a unit: its configuration. A unit may have several, a job
// each.
struct Job {
  std::string File; // absolute
  clang::tooling::CompileCommand Command;
  // What its objects are made for, as far as their folders tell; sorted.
  std::vector<std::string> Targets;
};

// As the shell knows it: through a symbolic link, it is the link.
std::string currentFolder();
std::string absolutePath(const std::string &File); // relative to that

// The first compile_commands.json in Folder, its `build` folder, or the same of
// a folder above; empty if there is none.
std::string findDatabase(const std::string &Folder);

// All units of a database file, in its order. Commands that differ in where
// results go only are one. Nothing: Error says where and what was expected.
std::optional<std::vector<Job>> readDatabase(const std::string &File,
                                             std::string &Error);

// The named files only, in the order given, each with all its configurations; a
// file that the database does not know is an error that names the nearest.
std::optional<std::vector<Job>> selected(const std::vector<Job> &All,
                                         const std::vector<std::string> &Files,
                                         std::string &Error);

// Files with the same flags, without a database.
std::vector<Job> withFlags(const std::vector<std::string> &Files,
                           const std::vector<std::string> &Flags);

// Puts arguments before and behind what each is compiled with.
void addArguments(std::vector<Job> &Jobs,
                  const std::vector<std::string> &Before,
                  const std::vector<std::string> &Behind);

// How many units, whatever the number of their configurations.
size_t unitsOf(const std::vector<Job> &Jobs);

} // namespace spantidy::units
