// The command line.
#pragma once

#include "units/options.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace spantidy::cli {

struct Options : units::Options {
  enum class Command {
    Check,
    Baseline,
    Merge,
    Lsp,
    Extract,
    Link,
    Wrappers,
    Explain,
    ShowConfig,
    VerifyConfig,
    ListChecks,
    DumpModel,
    DumpSummaries,
    CheckVocabulary,
    SuggestVocabulary
  } What;
  std::vector<std::string> Outputs; // "FORMAT[:FILE]"
  std::vector<std::string> Checks;  // lists of globs
  std::string FailOn, MinEvidence, Colour = "auto";
  std::map<std::string, std::string> CheckOptions; // "tracing-<id>.<Name>"
  std::vector<std::string> Models;                 // check --models
  std::string Summaries;                           // that stand in for linking
  std::string Baseline;                            // a file to read, or write
  std::string ChangedSince;                        // a revision
  std::string SarifProfile, SarifCategory;
  struct Part {
    unsigned Index = 1, Count = 1; // Index counts from 1
  };
  std::optional<Part> Shard;
  std::string Output, Depfile; // of extract and link
  bool Strict = false;         // extract: an error is a failure
  bool Json = false;           // wrappers
  bool Demand = false; // read only units that can matter to what is traced
  bool NoBaseline = false, Statistics = false;
  bool Fix = false, Diff = false, UnsafeFixes = false;
  std::string FormatStyle = "file"; // of what is fixed
  bool Quiet = false, Reproducible = false;
  std::string Check;                  // explain
  std::string Vocabulary;             // a file to check
  std::vector<std::string> Arguments; // as given
};

// The options, or the exit status after help, version or an error was printed.
struct CommandLine {
  std::optional<Options> Given;
  int ExitStatus = 0;
};
CommandLine parseCommandLine(int Count, char **Arguments);

} // namespace spantidy::cli
