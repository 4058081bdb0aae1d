// Which checks run on a file, and with which options: the command line, then
// .clang-tidy of the file's folder, then .span-tidy.json, then the defaults.
#pragma once

#include "checks/check.h"
#include "config/config.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace spantidy::cli {

struct Chosen {
  const Check *Is = nullptr;
  OptionValues Options;
  Evidence Least; // findings that stand on less are not reported
};

class Selection {
public:
  // Globs: --checks. Options: --option, "tracing-<id>.<Name>": value.
  // MinEvidence: --min-evidence; empty: not given.
  Selection(const config::Config &Project, std::string Globs,
            std::map<std::string, std::string> Options,
            std::string MinEvidence);
  ~Selection();

  // For a unit, by its absolute path.
  const std::vector<Chosen> &of(const std::string &File);

  // What is wrong with the .clang-tidy files of units, by absolute path, or that
  // no check is left for any of them; empty: nothing.
  std::string complaint(const std::vector<std::string> &Units);

  // A glob that fits no check, or an option that no check has; empty: none.
  static std::string
  complaint(const std::string &Globs,
            const std::map<std::string, std::string> &Options);

  struct Layer {
    std::string Place; // ".clang-tidy: Checks: '-*'", for messages
    std::string Globs;
  };

private:
  struct FileOptions;
  std::vector<Layer> layersOf(const std::string &File);
  const config::Config &Project;
  Evidence leastFor(const std::string *Tidy) const;
  std::string Globs;
  std::map<std::string, std::string> Options;
  std::string MinEvidence;
  std::unique_ptr<FileOptions> Files;
  std::map<std::string, std::vector<Chosen>> ByFolder;
};

} // namespace spantidy::cli
