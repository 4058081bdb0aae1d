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

static constexpr const char *Changed = "it changed since it was analysed";

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
    Source.Lost = Changed;
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
      addFile(One["file"], One["digest"]);
    for (const json &One : Report["lost"])
      lose(lostFile(One["file"], One["reason"]), One["reason"]);
    Pointer Findings = Pointer("/findings"), Large = Pointer("/unfollowed");
    for (size_t I = 0; I < Report["findings"].size(); ++I)
      if (std::string E = addFinding(Report["findings"][I], Findings / I);
          !E.empty())
        return E;
    for (const json &One : Report["failures"])
      Out.Failures.push_back({One["unit"], One["reason"], One["detail"]});
    for (size_t I = 0; I < Report["unfollowed"].size(); ++I) {
      const json &One = Report["unfollowed"][I];
      addUnfollowed({place(One, Large / I), One["function"]});
    }
    Out.Units += Report["units"].get<unsigned>();
    return Wrong;
  }

  Results take() {
    for (Result &One : Out.List)
      llvm::erase_if(One.Fixes,
                     [&](const Repair &Fix) { return isLost(Fix, Out.Files); });
    llvm::sort(Out.Failures, [](const Failure &A, const Failure &B) {
      return std::tie(A.Unit, A.Reason, A.Detail) <
             std::tie(B.Unit, B.Reason, B.Detail);
    });
    Out.Failures.erase(llvm::unique(Out.Failures), Out.Failures.end());
    sortResults(Out);
    return std::move(Out);
  }

private:
  using Pointer = json::json_pointer;

  template <typename Function>
  unsigned fileOf(const std::string &Path, Function Make) {
    auto [It, New] = FileOf.try_emplace(Path, Out.Files.size());
    if (New)
      Out.Files.push_back(Make(Path));
    return It->second;
  }

  unsigned lostFile(const std::string &Path, const std::string &Reason) {
    return fileOf(Path, [&](const std::string &) {
      return SourceFile{Path, model::absolutePath(Path, Root), {}, Reason};
    });
  }

  void lose(unsigned File, const std::string &Reason) {
    SourceFile &Source = Out.Files[File];
    if (Source.Lost.empty())
      Source.Lost = Reason, Source.Text = SourceText();
  }

  // Of two contents that parts have read, one at most is what it holds now.
  void addFile(const std::string &Path, const std::string &Digest) {
    unsigned File = fileOf(Path, [&](const std::string &) {
      return sourceOf(Path, Digest, Root);
    });
    if (DigestOf.try_emplace(File, Digest).first->second != Digest)
      lose(File, Changed);
  }

  // Of what stands at Where in the report.
  Region place(const json &Of, const Pointer &Where) {
    const json &At = Of["at"];
    Region R;
    R.File = lostFile(At["file"], "the report does not say what it held");
    R.Begin = At["offset"], R.End = At["endOffset"];
    R.Line = At["line"], R.EndLine = At["endLine"];
    R.Column = At["column"], R.EndColumn = At["endColumn"];
    if (Wrong.empty() && !isWithin(R, Out.Files[R.File]))
      Wrong = (Where / "at").to_string() + ": expected a place in " +
              Out.Files[R.File].Path;
    return R;
  }

  static bool isWithin(const Region &R, const SourceFile &File) {
    return !File.Lost.empty() ||
           (R.Begin <= R.End && R.End <= File.Text.content().size() &&
            R.Line <= R.EndLine && R.EndLine <= File.Text.lineCount());
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

  std::vector<Repair> repairs(const json &All, const Pointer &Where) {
    std::vector<Repair> Repairs;
    for (size_t I = 0; I < All.size(); ++I) {
      const json &Edits = All[I]["edits"];
      Repair Fix{All[I]["title"], {}, All[I]["applicability"] == "safe"};
      for (size_t E = 0; E < Edits.size(); ++E)
        Fix.Edits.push_back(
            {place(Edits[E], Where / I / "edits" / E), Edits[E]["text"]});
      Repairs.push_back(std::move(Fix));
    }
    return Repairs;
  }

  std::string addFinding(const json &One, const Pointer &Where) {
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
    R.At = place(One, Where);
    R.Message = One["message"], R.MessageId = One["messageId"];
    R.Arguments = One["arguments"];
    R.Advice = One.value("weaver", "");
    R.Flow = One.value("flow", false);
    json Notes = One.value("notes", json::array());
    for (size_t I = 0; I < Notes.size(); ++I)
      R.Notes.push_back(
          {place(Notes[I], Where / "notes" / I), Notes[I]["message"]});
    R.Fixes = repairs(One.value("fixes", json::array()), Where / "fixes");
    if (auto It = One.find("suppressed"); It != One.end())
      R.Suppressed =
          Suppression{place(*It, Where / "suppressed"), (*It)["reason"]};
    keep(std::move(R));
    return Wrong;
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
  std::string Wrong; // the first that is
  std::map<std::string, unsigned> RuleOf, FileOf;
  std::map<unsigned, std::string> DigestOf; // of a file, as the first says
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
