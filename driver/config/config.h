// What a project tells span-tidy about itself, for both roofs.
//
// A project is a folder: the nearest one upwards that holds `.span-tidy.json`,
// or failing that the outermost one under version control, so that a submodule
// is a part of the project around it.
#pragma once

#include "rules/vocabulary.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace spantidy::config {

inline constexpr std::string_view FileName = ".span-tidy.json";

struct Config {
  std::string File; // it was read from; empty: nothing was read
  std::string Root; // absolute folder of the project; empty: not known
  std::vector<std::string> Vocabularies;      // files, absolute
  std::string Checks;                         // globs, as clang-tidy's Checks
  std::map<std::string, std::string> Options; // "tracing-<id>.<Name>": value
  std::vector<std::string> LibraryFolders;    // parts of paths: "/third_party/"
  std::vector<std::string> Exclude; // globs of units, relative to the root
  std::vector<std::string> DetachedByDesign; // globs of paths, namespaces
  // What the project says of its own attribute keys.
  std::vector<std::string> Weaver; // registries of that form, absolute
  std::vector<std::pair<std::string, rules::RegisteredKey>> Keys;
  std::vector<rules::SpanType> SpanTypes;
  std::vector<std::string> Tenants;    // keys that record the tenant
  std::string Summaries;               // file of the whole program's, absolute
  std::string MinEvidence = "likely";  // "possible", "likely", "proof"
  std::string FailOn;                  // "note", "warning", "error", "never"
  std::optional<unsigned> UnitTimeout; // seconds
  std::optional<unsigned> UnitMemory;  // MiB
  std::optional<unsigned> CacheSize;   // MiB that the cache may take
};

// The project that a folder belongs to.
struct Place {
  std::string Root; // absolute; empty: it belongs to none
  std::string File; // the project's own; empty: it has none

  friend auto operator<=>(const Place &, const Place &) = default;
};
Place locate(std::string_view Folder);

// The configuration of that project. Nothing: Error says where, what was
// expected and what stood there. No file at all is no error.
std::optional<Config> find(std::string_view Folder, std::string &Error);

// The same from a named file.
std::optional<Config> read(std::string_view File, std::string &Error);

// The built-in vocabularies and the project's own.
std::optional<rules::Vocabulary> vocabularyOf(const Config &C,
                                              std::string &Error);

} // namespace spantidy::config
