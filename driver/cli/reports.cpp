#include "reports.h"
#include "collect.h"
#include "embedded.h"
#include "suppress.h"

#include "model/reported_path.h"
#include "report/fingerprints.h"
#include "report/order.h"
#include "rules/schema.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/MemoryBuffer.h"

#include <map>
#include <tuple>

namespace spantidy::cli {

using namespace report;
using nlohmann::json;

static const json &schema() {
  static const json Parsed = json::parse(reportFiles().front().Content);
  return Parsed;
}

// The text that a report speaks of, if the file still holds it.
static SourceFile sourceOf(std::string Path, const std::string &Digest,
                           const std::string &Root) {
  SourceFile Source;
  Source.Absolute = model::absolutePath(Path, Root);
  Source.Path = std::move(Path);
  auto Read = llvm::MemoryBuffer::getFile(Source.Absolute, /*IsText=*/false,
                                          /*RequiresNullTerminator=*/false);
  if (!Read)
    Source.Lost = Read.getError().message();
  else if (digestOf((*Read)->getBuffer().str()) != Digest)
    Source.Lost = "it changed since it was analysed";
  else
    Source.Text = SourceText((*Read)->getBuffer().str());
  return Source;
}

template <typename Enum>
static Enum named(const json &Name, std::initializer_list<Enum> All) {
  return *llvm::find_if(All, [&](Enum E) { return Name == nameOf(E); });
}

namespace {

class Joining {
public:
  explicit Joining(const std::string &Root) : Root(Root) {
    Out.Rules = rulesOfChecks();
    for (const Rule &Of : Out.Rules)
      RuleOf.emplace(Of.Id, RuleOf.size());
  }

  // Not empty: what is wrong with it.
  std::string add(const json &Report) {
    if (Report["version"] != SPAN_TIDY_VERSION)
      return "/version: expected '" SPAN_TIDY_VERSION "', found " +
             Report["version"].dump();
    for (const json &One : Report["files"])
      fileOf(One["file"], [&](const std::string &Path) {
        return sourceOf(Path, One["digest"], Root);
      });
    for (const json &One : Report["lost"])
      fileOf(One["file"], [&](const std::string &Path) {
        return SourceFile{
            Path, model::absolutePath(Path, Root), {}, One["reason"]};
      });
    for (const json &One : Report["findings"])
      if (std::string Error = addFinding(One); !Error.empty())
        return Error;
    for (const json &One : Report["failures"])
      Out.Failures.push_back({One["unit"], One["reason"], One["detail"]});
    for (const json &One : Report["unfollowed"])
      addUnfollowed({place(One["at"]), One["function"]});
    Out.Units += Report["units"].get<unsigned>();
    return {};
  }

  Results take() {
    llvm::sort(Out.Failures, [](const Failure &A, const Failure &B) {
      return std::tie(A.Unit, A.Reason, A.Detail) <
             std::tie(B.Unit, B.Reason, B.Detail);
    });
    Out.Failures.erase(llvm::unique(Out.Failures), Out.Failures.end());
    sortResults(Out);
    return std::move(Out);
  }

private:
  template <typename Function>
  unsigned fileOf(const std::string &Path, Function Make) {
    auto [It, New] = FileOf.try_emplace(Path, Out.Files.size());
    if (New)
      Out.Files.push_back(Make(Path));
    return It->second;
  }

  Region place(const json &At) {
    Region R;
    R.File = fileOf(At["file"], [&](const std::string &Path) {
      return SourceFile{Path,
                        model::absolutePath(Path, Root),
                        {},
                        "the report does not say what it held"};
    });
    R.Begin = At["offset"], R.End = At["endOffset"];
    R.Line = At["line"], R.EndLine = At["endLine"];
    R.Column = At["column"], R.EndColumn = At["endColumn"];
    return R;
  }

  // What a comment alone is told by comes behind the checks.
  std::optional<unsigned> ruleOf(const std::string &Id) {
    Rule Nolint = nolintRule();
    if (auto It = RuleOf.find(Id); It != RuleOf.end())
      return It->second;
    if (Id != Nolint.Id)
      return std::nullopt;
    Out.Rules.push_back(std::move(Nolint));
    return RuleOf[Id] = Out.Rules.size() - 1;
  }

  std::vector<Repair> repairs(const json &All) {
    std::vector<Repair> Repairs;
    for (const json &One : All) {
      Repair Fix{One["title"], {}};
      for (const json &Edit : One["edits"])
        Fix.Edits.push_back({place(Edit["at"]), Edit["text"]});
      Repairs.push_back(std::move(Fix));
    }
    return Repairs;
  }

  std::string addFinding(const json &One) {
    auto Of = ruleOf(One["check"]);
    if (!Of)
      return "no check is called " + One["check"].dump();
    Result R;
    R.Rule = *Of;
    R.Level = named(One["level"],
                    {Severity::Note, Severity::Warning, Severity::Error});
    R.ByDefault = !One.value("levelGiven", false);
    R.Grade = named(One["evidence"],
                    {report::Evidence::Possible, report::Evidence::Likely,
                     report::Evidence::Proof});
    R.At = place(One["at"]);
    R.Message = One["message"], R.MessageId = One["messageId"];
    R.Arguments = One["arguments"];
    R.Advice = One.value("weaver", "");
    R.Flow = One.value("flow", false);
    for (const json &Note : One.value("notes", json::array()))
      R.Notes.push_back({place(Note["at"]), Note["message"]});
    R.Fixes = repairs(One.value("fixes", json::array()));
    if (auto It = One.find("suppressed"); It != One.end())
      R.Suppressed = Suppression{place((*It)["at"]), (*It)["reason"]};
    keep(std::move(R));
    return {};
  }

  // As units of one run are joined: what two tell is told once.
  void keep(Result R) {
    auto [It, New] = Seen.try_emplace(
        {R.At.File, R.At.Begin, R.Rule, R.Message}, Out.List.size());
    if (New)
      Out.List.push_back(std::move(R));
    else if (!areSame(Out.List[It->second].Fixes, R.Fixes))
      Out.List[It->second].Fixes.clear();
  }

  void addUnfollowed(LargeFunction F) {
    auto same = [&](const LargeFunction &Known) {
      return std::tie(Known.At.File, Known.At.Begin, Known.Name) ==
             std::tie(F.At.File, F.At.Begin, F.Name);
    };
    if (llvm::none_of(Out.Unfollowed, same))
      Out.Unfollowed.push_back(std::move(F));
  }

  const std::string &Root;
  Results Out;
  std::map<std::string, unsigned> RuleOf, FileOf;
  std::map<std::tuple<unsigned, uint32_t, unsigned, std::string>, size_t> Seen;
};

} // namespace

std::optional<Results> joined(const std::vector<std::string> &Files,
                              const std::string &Root, std::string &Error) {
  Joining All(Root);
  for (const std::string &File : Files) {
    auto Text = llvm::MemoryBuffer::getFile(File);
    if (!Text) {
      Error = File + ": " + Text.getError().message();
      return std::nullopt;
    }
    auto Report =
        rules::parseChecked(File, (*Text)->getBuffer().str(), schema(), Error);
    if (!Report)
      return std::nullopt;
    if (std::string Wrong = All.add(*Report); !Wrong.empty()) {
      Error = File + ": " + Wrong;
      return std::nullopt;
    }
  }
  return All.take();
}

} // namespace spantidy::cli
