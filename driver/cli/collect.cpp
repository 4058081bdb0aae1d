#include "collect.h"
#include "suppress.h"

#include "model/binary.h"

#include "llvm/Support/MemoryBuffer.h"

#include <algorithm>
#include <filesystem>
#include <numeric>
#include <set>
#include <tuple>

namespace spantidy::cli {

std::string reportedPath(const std::string &Absolute, const std::string &Root) {
  std::string Prefix = Root.ends_with('/') ? Root : Root + "/";
  return !Root.empty() && Absolute.starts_with(Prefix)
             ? Absolute.substr(Prefix.size())
             : Absolute;
}

namespace {

class Collection {
public:
  Collection(Selection &Checks, const std::string &Root)
      : Checks(Checks), Root(Root) {
    for (const Check *C : allChecks()) {
      RuleOf[C] = Out.Rules.size();
      Out.Rules.push_back({std::string(CheckPrefix) + std::string(C->Id),
                           std::string(C->Message), std::string(C->Group),
                           std::string(C->Guide), std::string(C->Precision),
                           std::string(C->Security), std::string(pageOf(*C)),
                           Severity(C->Severity)});
    }
  }

  void add(const Job &J, const model::Unit &U) {
    for (const Chosen &C : Checks.of(J.File))
      for (const Finding &F : run(*C.Is, U, C.Options))
        add(F, U);
  }

  Results take() {
    std::sort(Out.List.begin(), Out.List.end(),
              [&](const Result &A, const Result &B) {
                return keyOf(A) < keyOf(B);
              });
    return std::move(Out);
  }

  Results Out;

private:
  std::tuple<std::string_view, uint32_t, unsigned, std::string_view>
  keyOf(const Result &R) const {
    return {Out.Files[R.At.File].Path, R.At.Begin, R.Rule, R.Message};
  }

  unsigned file(const std::string &Given) { // relative to Root where inside
    std::string Path =
        (std::filesystem::path(Root) / Given).lexically_normal().string();
    auto [It, New] = FileOf.try_emplace(Path, Out.Files.size());
    if (New) {
      auto Text = llvm::MemoryBuffer::getFile(Path);
      Out.Files.push_back({reportedPath(Path, Root), Path,
                           SourceText(Text ? (*Text)->getBuffer().str() : "")});
    }
    return It->second;
  }

  Region region(const model::Place &P, const model::Unit &U) {
    Region R;
    R.File = file(U.Files[P.File]);
    const SourceText &Text = Out.Files[R.File].Text;
    R.Begin = P.Begin, R.End = P.End;
    R.Line = P.Line, R.Column = P.Column;
    R.EndLine = Text.lineOf(P.End), R.EndColumn = Text.columnOf(P.End);
    return R;
  }

  void add(const Finding &F, const model::Unit &U) {
    if (!F.At.known())
      return;
    Result R;
    R.Rule = RuleOf[F.By];
    R.Level = Severity(F.Severity.value_or(F.By->Severity));
    R.At = region(F.At, U);
    R.Message = messageOf(F);
    R.Arguments = F.Arguments;
    R.Flow = F.Flow;
    if (!Seen.insert({R.At.File, R.At.Begin, R.Rule, R.Message}).second)
      return;
    for (const Note &N : F.Notes)
      if (N.At.known())
        R.Notes.push_back({region(N.At, U), N.Text});
    for (const Fix &Given : F.Fixes) {
      Repair Fixed{Given.Title, {}};
      for (const model::Edit &E : Given.Edits)
        Fixed.Edits.push_back({region(E.At, U), E.Text});
      R.Fixes.push_back(std::move(Fixed));
    }
    R.Suppressed = suppressionAt(Out.Files[R.At.File].Text, R.At.Line,
                                 Out.Rules[R.Rule].Id);
    if (R.Suppressed)
      R.Suppressed->At.File = R.At.File;
    Out.List.push_back(std::move(R));
  }

  Selection &Checks;
  const std::string &Root;
  std::map<const Check *, unsigned> RuleOf;
  std::map<std::string, unsigned> FileOf;
  std::set<std::tuple<unsigned, uint32_t, unsigned, std::string>> Seen;
};

} // namespace

Results collect(const std::vector<Job> &Jobs,
                const std::vector<Outcome> &Outcomes,
                const Resolve &WithCallees, Selection &Checks,
                const std::string &Root) {
  Collection C(Checks, Root);
  C.Out.Units = Jobs.size();
  // By name, so that the order of the database changes nothing.
  std::vector<size_t> Order(Jobs.size());
  std::iota(Order.begin(), Order.end(), 0);
  std::sort(Order.begin(), Order.end(), [&](size_t A, size_t B) {
    return Jobs[A].File < Jobs[B].File;
  });
  for (size_t I : Order) {
    std::string Error;
    if (auto U = model::decodeUnit(Outcomes[I].Model, Error)) {
      WithCallees(*U);
      C.add(Jobs[I], *U);
    }
    if (!Outcomes[I].Reason.empty())
      C.Out.Failures.push_back({reportedPath(Jobs[I].File, Root),
                                Outcomes[I].Reason, Outcomes[I].Detail});
  }
  return C.take();
}

} // namespace spantidy::cli
