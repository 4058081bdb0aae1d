// What a project tells span-tidy about itself, for both roofs.
//
// A project is a folder: the nearest one upwards that holds `.span-tidy.json`,
// or failing that the outermost one under version control, so that a submodule
// is a part of the project around it. What is asked of a source is chosen by the files
// above it: of each choice, the nearest one that makes it.
#pragma once

#include "rules/vocabulary.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace spantidy::config {

inline constexpr std::string_view FileName = ".span-tidy.json";

// What is asked of the code in a folder.
struct Choices {
  std::string File;   // they were read from; empty: nothing was read
  std::string Checks; // globs, as clang-tidy's Checks
  std::map<std::string, std::string> Options;    // "tracing-<id>.<Name>": value
  std::map<std::string, std::string> Severities; // "tracing-<id>": "error"
  std::string MinEvidence; // "possible", "likely", "proof"; empty: likely
};

struct Config : Choices {
  std::string Root; // absolute folder of the project; empty: not known
  std::vector<Choices> Others;             // of other folders, outer ones first
  std::vector<std::string> Vocabularies;   // files, absolute
  std::vector<std::string> LibraryFolders; // parts of paths: "/third_party/"
  std::vector<std::string> Exclude; // globs of units, as .gitignore has them
  std::vector<std::string> DetachedByDesign; // globs of paths, namespaces
  // What the project says of its own attribute keys.
  std::vector<std::string> Weaver; // registries of that form, absolute
  std::vector<std::pair<std::string, rules::RegisteredKey>> Keys;
  std::vector<rules::SpanType> SpanTypes;
  std::vector<std::string> Tenants;    // keys that record the tenant
  std::string Summaries;               // file of the whole program's, absolute
  std::string Baseline;                // file of known findings, absolute
  std::string FailOn;                  // "note", "warning", "error", "never"
  std::optional<unsigned> UnitTimeout; // seconds
  std::optional<unsigned> UnitMemory;  // MiB
  std::optional<unsigned> CacheSize;   // MiB that the cache may take
  static constexpr unsigned DefaultCacheSize = 1024;
};

// The project that a folder belongs to.
struct Place {
  std::string Root; // absolute; empty: it belongs to none
  std::string File; // the project's own; empty: it has none

  friend auto operator<=>(const Place &, const Place &) = default;
};
Place locate(std::string_view Folder);

// From a named file. Nothing: Error says where, what was expected and what stood
// there.
std::optional<Config> read(std::string_view File, std::string &Error);

// Takes in the other files above the Folders, in their checkout or the project: what
// they choose, and their vocabularies and library folders. Notes are on what else those
// in the project say, which has no effect. False: Error is on one of them.
bool addOthers(Config &C, const std::vector<std::string> &Folders,
               std::vector<std::string> &Notes, std::string &Error);

// Those that count for a folder, the nearest last; the project's own if there is none.
std::vector<const Choices *> choicesFor(const Config &C,
                                        std::string_view Folder);

// What the nearest of them says of MinEvidence, or what holds where none does.
std::string minEvidence(const std::vector<const Choices *> &All);

// For who knows nothing but the folder of a source: of all files above it those of the
// checkout that it is in, the outermost being the project's. No file at all is no error.
std::optional<Config> find(std::string_view Folder,
                           std::vector<std::string> &Notes, std::string &Error);

// The built-in vocabularies and the project's own.
std::optional<rules::Vocabulary> vocabularyOf(const Config &C,
                                              std::string &Error);

} // namespace spantidy::config
