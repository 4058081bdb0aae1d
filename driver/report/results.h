// What a run found, resolved: everything that a report needs and nothing of the
// model. Formatters read this and only this.
#pragma once

#include "source_text.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace spantidy::report {

// A range of a file, half open. Columns count bytes, lines and columns from 1.
struct Region {
  unsigned File = 0; // index into Results::Files
  uint32_t Begin = 0, End = 0;
  unsigned Line = 0, Column = 0, EndLine = 0, EndColumn = 0;
};

enum class Severity { Note, Warning, Error };

inline const char *nameOf(Severity S) {
  static constexpr const char *Names[] = {"note", "warning", "error"};
  return Names[size_t(S)];
}

// What a finding stands on, the surest last: a contrast or a word alone; names and
// shapes; known content, or what happens on a way.
enum class Evidence { Possible, Likely, Proof };

inline const char *nameOf(Evidence Grade) {
  static constexpr const char *Names[] = {"possible", "likely", "proof"};
  return Names[size_t(Grade)];
}

struct Remark {
  Region At;
  std::string Text;
};

struct Replacement {
  Region At;
  std::string Text;
};

struct Repair {
  std::string Title;
  std::vector<Replacement> Edits;
  bool Safe = true;  // else a person is to look at what comes of it
  bool Made = false; // it stands in the files now
};

// As ruff, Clippy and SARIF's readers say.
inline const char *applicabilityOf(const Repair &Fix) {
  return Fix.Safe ? "safe" : "unsafe";
}

struct Suppression { // a NOLINT comment
  Region At;
  std::string Reason; // text after it, may be empty
};

// How a finding stands to a baseline, if there is one.
enum class Standing { NotCompared, New, Known };

// As SARIF has it.
inline const char *nameOf(Standing S) {
  static constexpr const char *Names[] = {"", "new", "unchanged"};
  return Names[size_t(S)];
}

struct Result {
  unsigned Rule = 0; // index into Results::Rules
  Severity Level = Severity::Warning;
  bool ByDefault = false; // nobody has said another level than the rule's
  Evidence Grade = Evidence::Proof;
  Region At;
  std::string Message;
  std::string MessageId;              // of the rule's messages
  std::vector<std::string> Arguments; // of that message
  std::string Advice; // what Weaver's live check calls it, if it does
  std::vector<Remark> Notes;
  std::vector<Repair> Fixes;
  bool Flow = false; // the notes are the steps of a value's path
  std::optional<Suppression> Suppressed;
  std::string Key; // stays when lines move; no two of a run have the same
  Standing Since = Standing::NotCompared;

  // It is news to whoever reads a report.
  bool counts() const { return !Suppressed && Since != Standing::Known; }

  bool hasSafeFix() const {
    return std::any_of(Fixes.begin(), Fixes.end(),
                       [](const Repair &Fix) { return Fix.Safe; });
  }

  bool isFixed() const {
    return std::any_of(Fixes.begin(), Fixes.end(),
                       [](const Repair &Fix) { return Fix.Made; });
  }
};

// An entry of a baseline that no finding is.
struct GoneResult {
  std::string Rule, Path, Message, Key;
};

struct Rule {
  std::string Id; // "tracing-dropped-span"
  std::vector<std::pair<std::string, std::string>> Messages; // id and text
  std::string Group, Guide, Precision, Security;
  std::string Page; // Markdown
  Severity Level = Severity::Warning;
  std::string Uri = {}; // of its page, where that is not one of the project's
  Severity Weight = Severity::Warning; // for services that sort by it
  bool OnWays = false; // notes are what is done on the way to the finding
};

// A unit that was not, or not wholly, analysed.
struct Failure {
  std::string Unit;   // path as reported
  std::string Reason; // "parse error", "missing file", "crash", "time-out", ...
  std::string Detail;
  friend bool operator==(const Failure &, const Failure &) = default;
};

// A function that is too large for the ways through it to be followed: what checks
// do not find there says nothing.
struct LargeFunction {
  Region At; // its name
  std::string Name;
};

struct SourceFile {
  std::string Path; // relative to the root where it is inside, else absolute
  std::string Absolute;
  SourceText Text;  // what the compiler read
  std::string Lost; // why Text is empty instead; empty: it is not lost
  std::vector<std::string> Owners; // as CODEOWNERS has them
};

// Who reads a SARIF report.
enum class Profile { None, GitHub, Azure, GitLab };

// Under version control.
struct Repository {
  std::string Uri; // empty: it is not known where others find it
  std::string Revision, Branch;
  std::string Root; // of the project, below the top: "shop/", or empty
};

struct Results {
  std::string Version; // of the tool
  std::vector<Rule> Rules;
  std::vector<SourceFile> Files;
  std::vector<Result> List; // by path, offset, rule
  std::vector<Failure> Failures;
  std::vector<LargeFunction> Unfollowed; // by path, offset
  unsigned Units = 0;                    // that were asked for
  std::vector<GoneResult> Gone;          // in the order of the baseline
  // How many were left out that do not stand on changed lines; nothing: none was.
  std::optional<size_t> Unchanged;
  int ExitStatus = 0;
  bool Fixing = false; // fixes were asked for: nobody needs to be told of them
  bool Reproducible = false;      // leave out times, folders and arguments
  std::string StartTime, EndTime; // UTC, ISO 8601
  std::string Folder;             // where the run was started
  std::string Root;               // what paths are relative to
  std::vector<std::string> Arguments;
  Profile For = Profile::None;
  std::string Category; // of the run, for services; empty: the program's name
  std::optional<Repository> From; // of a profile only
  // Of Azure's: "phaseId" and others, with their values.
  std::vector<std::pair<std::string, std::string>> Pipeline;
};

} // namespace spantidy::report
