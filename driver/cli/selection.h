// Which checks run on a file, and with which options: the command line, then
// .clang-tidy of the file's folder, then .span-tidy.json nearest to it, then the
// defaults.
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
  std::optional<Level> Severity =
      {};               // in the place of the check's and findings' own
  bool IsError = false; // what would be a warning
  Level levelOf(const Finding &F) const;
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

  // A glob that fits no check, an option that no check has or that cannot have the
  // value; empty: none.
  static std::string complaint(const config::Choices &Given);

  // The configuration files that count for a file, in the order of their weight.
  std::vector<std::string> filesFor(const std::string &File) const;
  // The evidence that is asked of findings in it.
  std::string leastFor(const std::string &File) const;

  struct Layer {
    std::string Place; // ".clang-tidy: Checks: '-*'", for messages
    std::string Globs;
  };

private:
  struct FileOptions;
  std::vector<Layer> layersOf(const std::string &File);
  std::vector<const config::Choices *>
  choicesFor(const std::string &File) const;
  const config::Config &Project;
  std::string Globs;
  std::map<std::string, std::string> Options;
  std::string MinEvidence;
  std::unique_ptr<FileOptions> Files;
  std::map<std::string, std::vector<Chosen>> ByFolder;
};

// What is wrong with what was chosen for units, wherever it was; empty: nothing.
std::string complaintAbout(const config::Config &C,
                           const std::vector<std::string> &Units,
                           Selection &Checks);

} // namespace spantidy::cli
