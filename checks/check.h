// What a check is, and what it reports.
//
// A check is one constant value: its id, its messages, its options and a function
// that reads the model. It never sees Clang. `checks.def` lists them.
#pragma once

#include "model/unit.h"

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace spantidy {

struct Check;

// A sentence of a check. "{0}" stands for the first argument of a finding: in
// quotes for what the code says, without them for a term, such as a kind of span.
struct Message {
  std::string_view Id; // within its check
  std::string_view Text;
  // What OpenTelemetry Weaver's `registry live-check` calls it, if it finds it too.
  std::string_view Advice = {};
};

// The one with this id; there is no program without it.
template <size_t Count>
consteval const Message *message(const Message (&All)[Count],
                                 std::string_view Id) {
  for (const Message &M : All)
    if (M.Id == Id)
      return &M;
  throw "no such message";
}

enum class Level { Note, Warning, Error };

std::optional<Level> levelNamed(std::string_view Name);

// What a finding stands on, the surest last.
enum class Evidence {
  Possible, // a contrast, or a word alone
  Likely,   // what things are called, their shape, what is done with them
  Proof     // what is in a value, or happens on a way
};

inline constexpr char MinEvidenceKey[] = "tracing.MinEvidence"; // .clang-tidy's
inline constexpr char UnsafeFixesKey[] = "tracing.UnsafeFixes"; // the plugin's
inline constexpr char EvidenceNames[] = "possible, likely or proof";

std::optional<Evidence> evidenceNamed(std::string_view Name);

struct Note {
  model::Place At;
  std::string Text;
};

// Of a fix: it does what the finding asks for and nothing else, whatever is around it.
// What comes of others a person is to look at.
inline constexpr bool Safe = true;

struct Fix {
  std::string Title; // verb phrase: "keep the scope in a variable"
  std::vector<model::Edit> Edits;
  bool IsSafe = false;
  friend bool operator==(const Fix &, const Fix &) = default;
};

struct Finding {
  const Check *By = nullptr;
  model::Place At;
  const Message *Says = nullptr; // null: the first, or only, one of the check
  std::vector<std::string> Arguments;
  std::vector<Note> Notes; // evidence, in the order of the flow
  std::vector<Fix> Fixes;
  bool Flow = false; // the notes are steps of a value's path
  Evidence Grade = Evidence::Proof;
  std::optional<Level> Severity; // where it is not the check's
};

using Reporter = std::function<void(Finding)>;

// The text as C++ writes it, in quotes.
std::string literal(std::string_view Text);

// The finding's sentence.
std::string messageOf(const Finding &F);

// An option of a check, as clang-tidy's CheckOptions name it:
// `tracing-<id>.<Name>`. Lists are separated by ';'.
struct Option {
  std::string_view Name;
  std::string_view Default;
  std::string_view Help;
  // What it may be besides its default: one of these, separated by ';', or "regex".
  std::string_view Values = {};
};

// Why an option of a check cannot have the value, as clang-tidy words it; empty: it can.
std::string complaintAbout(const Check &C, const Option &O,
                           const std::string &Value);

// Values of one check's options; a name that was not set has its default.
class OptionValues {
public:
  OptionValues(const Check &C, std::map<std::string, std::string> Set)
      : C(C), Set(std::move(Set)) {}
  std::string text(std::string_view Name) const;
  unsigned long number(std::string_view Name) const;
  // Is one of the list's globs of all of Text? '*' is any text, '::' included.
  bool fits(std::string_view Name, std::string_view Text) const;
  std::vector<std::string> list(std::string_view Name) const;
  bool flag(std::string_view Name) const; // "true", "1", "yes"

private:
  const Check &C;
  std::map<std::string, std::string> Set;
};

struct Check {
  std::string_view Id; // without the `tracing-` prefix
  std::span<const Message> Messages;
  std::string_view Group; // "naming", "privacy", "context", ...
  Level Severity = Level::Warning;
  // For services that sort by it: an error where data leaks or is gone already when it
  // is recorded, a note for style.
  Level Weight = Level::Warning;
  bool OnWays = false; // its notes are what is done on the way to the finding
  bool OnByDefault = true;
  std::string_view Guide;     // section of the tracing guide that it enforces
  std::string_view Precision; // SARIF: very-high, high, medium
  std::string_view Security;  // SARIF security-severity, or empty
  std::span<const Option> Options;
  // It is about what others report: the program's report runs it, for no unit.
  bool OfReport = false;
  bool OfUntraced = false; // it may find something where nothing is traced
  void (*Run)(const model::Unit &, const OptionValues &,
              const Reporter &Report) = nullptr;
};

// All checks, in the order of checks.def.
std::span<const Check *const> allChecks();

// By id, with or without the prefix; null if there is none.
const Check *findCheck(std::string_view Id);

// The check's page (docs/checks/<id>.md) as embedded at build.
std::string_view pageOf(const Check &C);

// Complaints about a check's messages: their style, and what they are filled with.
std::vector<std::string> validateMessages(const Check &C);

// Complaints about the list: duplicate id, message style, missing page.
std::vector<std::string> validate(std::span<const Check *const> Checks);

// Runs one check: findings sorted by place, each sentence about one once (template
// instantiations). Of those that a macro makes it is the first that no comment silences
// where it is spelled. Fixes are those that all of them have, where code can be edited.
std::vector<Finding>
run(const Check &C, const model::Unit &U, const OptionValues &Options,
    const std::function<bool(const model::Place &)> &IsSilenced);

inline constexpr std::string_view CheckPrefix = "tracing-";

} // namespace spantidy
