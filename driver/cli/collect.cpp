#include "collect.h"
#include "suppress.h"
#include "unused.h"

#include "model/binary.h"
#include "model/reported_path.h"
#include "report/order.h"
#include "shown/shown.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/xxhash.h"

#include <algorithm>
#include <memory>
#include <numeric>
#include <tuple>

namespace spantidy::cli {

using namespace report;
using namespace units;

std::vector<Rule> rulesOfChecks() {
  std::vector<Rule> All;
  for (const Check *C : allChecks()) {
    std::vector<std::pair<std::string, std::string>> Messages;
    for (const Message &M : C->Messages)
      Messages.push_back({std::string(M.Id), std::string(M.Text)});
    All.push_back({std::string(CheckPrefix) + std::string(C->Id),
                   std::move(Messages),
                   std::string(C->Group),
                   std::string(C->Guide),
                   std::string(C->Precision),
                   std::string(C->Security),
                   std::string(pageOf(*C)),
                   Severity(C->Severity),
                   {},
                   Severity(C->Weight),
                   C->OnWays});
  }
  return All;
}

namespace {

// A file as it is now.
struct Current {
  std::string Path, Error;
  SourceText Text;
  uint64_t Digest = 0;
  std::optional<Suppressions> Comments;

  explicit Current(std::string Of) : Path(std::move(Of)) {
    auto Read = llvm::MemoryBuffer::getFile(Path, /*IsText=*/false,
                                            /*RequiresNullTerminator=*/false);
    if (Read)
      Text = SourceText((*Read)->getBuffer().str());
    else
      Error = Read.getError().message();
    Digest = llvm::xxh3_64bits(Text.content());
    Comments.emplace(Text);
  }

  std::string lost(uint64_t Before) const {
    if (!Error.empty())
      return Error;
    return Digest == Before ? "" : "it changed since it was analysed";
  }
};

class Collection {
public:
  Collection(Selection &Checks, const std::string &Root)
      : Checks(Checks), Root(Root) {
    for (const Check *C : allChecks())
      RuleOf.emplace(C, RuleOf.size());
    Out.Rules = rulesOfChecks();
  }

  // Of a unit that was not read as a whole nobody knows what a repair does.
  void add(const Job &J, const model::Unit &U, bool Whole) {
    Comments.add(U, Checks.of(J.File), Whole);
    for (const Chosen &C : Checks.of(J.File))
      for (Finding &F : run(*C.Is, U, C.Options, [&](const model::Place &P) {
             return suppressionOf(P, U, Out.Rules[RuleOf[C.Is]].Id).has_value();
           })) {
        if (F.Grade < C.Least)
          continue;
        if (!Whole)
          F.Fixes.clear();
        add(F, U, C);
      }
    if (!Checks.of(J.File).empty())
      addUnfollowed(U);
  }

  Results take() {
    addUnused();
    sortResults(Out);
    return std::move(Out);
  }

  Results Out;

private:
  std::tuple<std::string_view, uint32_t, std::string_view>
  keyOf(const LargeFunction &F) const {
    return {Out.Files[F.At.File].Path, F.At.Begin, F.Name};
  }

  Current &current(const std::string &Given) { // relative to Root where inside
    std::string Path = model::absolutePath(Given, Root);
    std::unique_ptr<Current> &Now = OnDisk[Path];
    if (!Now)
      Now = std::make_unique<Current>(std::move(Path));
    return *Now;
  }

  // One for all readings of a file that are not what it holds now.
  unsigned file(const Current &Now, uint64_t Digest) {
    std::string Lost = Now.lost(Digest);
    auto [It, New] =
        FileOf.try_emplace({Now.Path, Lost.empty()}, Out.Files.size());
    if (New)
      Out.Files.push_back({model::reportedPath(Now.Path, Root), Now.Path,
                           Lost.empty() ? Now.Text : SourceText(),
                           std::move(Lost)});
    return It->second;
  }

  Region region(const model::Place &P, const model::Unit &U) {
    Region R;
    const model::File &Read = U.Files[P.File];
    R.File = file(current(Read.Path), Read.Digest);
    R.Begin = P.Begin, R.End = P.End;
    R.Line = R.EndLine = P.Line, R.Column = R.EndColumn = P.Column;
    const SourceFile &File = Out.Files[R.File];
    if (File.Lost.empty())
      R.EndLine = File.Text.lineOf(P.End),
      R.EndColumn = File.Text.columnOf(P.End);
    return R;
  }

  // A comment at the place, or where a macro spells what stands there. What has
  // changed since is asked about the line as it is.
  std::optional<Suppression> suppressionOf(const model::Place &At,
                                           const model::Unit &U,
                                           const std::string &Id) {
    auto by = [&](const model::Place &P) -> std::optional<Suppression> {
      Current &Now = current(U.Files[P.File].Path);
      auto S = Now.Comments->at(Now.Text.startOf(P.Line) + P.Column - 1, Id);
      if (S)
        S->At.File = file(Now, Now.Digest);
      for (Remark &Alone : Now.Comments->takeUnmatched()) {
        Alone.At.File = file(Now, Now.Digest);
        complain(std::move(Alone));
      }
      return S;
    };
    for (uint32_t I = At.Spelled; I != 0; I = U.Spellings[I - 1].Next)
      if (auto S = by(U.Spellings[I - 1].At))
        return S;
    return by(At);
  }

  // As clang-tidy does: an error of its own.
  void complain(Remark Alone) {
    if (!NolintRule) {
      NolintRule = Out.Rules.size();
      Out.Rules.push_back(nolintRule());
    }
    Result R;
    R.Rule = *NolintRule;
    R.Level = Severity::Error;
    R.At = Alone.At;
    R.Message = std::move(Alone.Text);
    R.MessageId = "default";
    R.Arguments = {R.Message};
    Out.List.push_back(std::move(R));
  }

  void addUnused() {
    auto commentsOf = [&](const std::string &File, uint64_t Digest) {
      Current &Now = current(File);
      return Now.lost(Digest).empty() ? &*Now.Comments : nullptr;
    };
    Comments.tell(commentsOf, [&](const std::string &File,
                                  Suppressions::Named Of, const Chosen &By,
                                  const Message &Says) {
      Current &Now = current(File);
      Finding Is{.By = By.Is, .Says = &Says, .Arguments = {Of.Check}};
      Result R;
      R.Rule = RuleOf[By.Is];
      R.Level = Severity(By.levelOf(Is));
      R.ByDefault = !By.Severity && !By.IsError;
      R.At = Of.At;
      R.At.File = file(Now, Now.Digest);
      R.Message = shown(messageOf(Is));
      R.MessageId = Says.Id;
      R.Arguments = {shown(Of.Check)};
      if (Of.Without) {
        Of.Without->At.File = R.At.File;
        R.Fixes.push_back({"remove it", {std::move(*Of.Without)}});
      }
      Out.List.push_back(std::move(R));
    });
  }

  // It is no finding: nobody can mend it at the place, or wants to silence it.
  void addUnfollowed(const model::Unit &U) {
    for (const model::Function &F : U.Functions) {
      if (!F.Control.TooLarge || !F.At.known())
        continue;
      LargeFunction Large{region(F.At, U), shown(F.Name)};
      if (llvm::none_of(Out.Unfollowed, [&](const LargeFunction &Known) {
            return keyOf(Known) == keyOf(Large);
          }))
        Out.Unfollowed.push_back(std::move(Large));
    }
  }

  std::vector<Repair> repairs(const Finding &F, const model::Unit &U) {
    std::vector<Repair> All;
    for (const Fix &Given : F.Fixes) {
      Repair Fixed{shown(Given.Title), {}, Given.IsSafe};
      for (const model::Edit &E : Given.Edits)
        Fixed.Edits.push_back({region(E.At, U), E.Text});
      if (!isLost(Fixed, Out.Files))
        All.push_back(std::move(Fixed));
    }
    return All;
  }

  void add(const Finding &F, const model::Unit &U, const Chosen &By) {
    if (!F.At.known())
      return;
    Result R;
    R.Rule = RuleOf[F.By];
    R.Level = Severity(By.levelOf(F));
    R.ByDefault = !By.Severity && !By.IsError && !F.Severity;
    R.Grade = report::Evidence(F.Grade);
    R.At = region(F.At, U);
    R.Message = shown(messageOf(F));
    R.MessageId = F.Says->Id;
    R.Advice = F.Says->Advice;
    for (const std::string &Argument : F.Arguments)
      R.Arguments.push_back(shown(Argument));
    R.Flow = F.Flow;
    R.Fixes = repairs(F, U);
    auto [It, New] = Seen.try_emplace(
        {R.At.File, R.At.Begin, R.Rule, R.Message}, Out.List.size());
    if (!New) { // a repair has to do in all units that see the header
      Result &Known = Out.List[It->second];
      if (!areSame(Known.Fixes, R.Fixes))
        Known.Fixes.clear();
      return;
    }
    for (const Note &N : F.Notes)
      if (N.At.known())
        R.Notes.push_back({region(N.At, U), shown(N.Text)});
    R.Suppressed = suppressionOf(F.At, U, Out.Rules[R.Rule].Id);
    It->second = Out.List.size(); // a comment's complaint may stand before it
    Out.List.push_back(std::move(R));
  }

  Selection &Checks;
  const std::string &Root;
  std::map<const Check *, unsigned> RuleOf;
  std::map<std::string, std::unique_ptr<Current>> OnDisk; // by absolute path
  std::map<std::pair<std::string, bool>, unsigned> FileOf;
  std::optional<unsigned> NolintRule;
  Unused Comments;
  // Index into the list.
  std::map<std::tuple<unsigned, uint32_t, unsigned, std::string>, size_t> Seen;
};

} // namespace

Results collect(const std::vector<Job> &Jobs,
                const std::vector<Outcome> &Outcomes,
                const Resolve &WithCallees, Selection &Checks,
                const std::string &Root) {
  Collection C(Checks, Root);
  C.Out.Units = unitsOf(Jobs);
  // By name, and configurations by what they give: the order of the database
  // changes nothing, and what is equal counts once.
  auto keyOf = [&](size_t I) {
    return std::tie(Jobs[I].File, Outcomes[I].Reason, Outcomes[I].Detail,
                    Outcomes[I].Model);
  };
  std::vector<size_t> Order(Jobs.size());
  std::iota(Order.begin(), Order.end(), 0);
  llvm::sort(Order, [&](size_t A, size_t B) { return keyOf(A) < keyOf(B); });
  Order.erase(
      llvm::unique(Order,
                   [&](size_t A, size_t B) { return keyOf(A) == keyOf(B); }),
      Order.end());
  for (size_t I : Order) {
    const Outcome &O = Outcomes[I];
    std::string Error;
    if (auto U = model::decodeUnit(O.Model, Error)) {
      WithCallees(*U);
      C.add(Jobs[I], *U, /*Whole=*/Outcomes[I].Reason.empty());
    }
    Failure F{model::reportedPath(Jobs[I].File, Root), O.Reason, O.Detail};
    if (!F.Reason.empty() &&
        (C.Out.Failures.empty() || C.Out.Failures.back() != F))
      C.Out.Failures.push_back(std::move(F));
  }
  return C.take();
}

} // namespace spantidy::cli
