#include "judging.h"
#include "collect.h"

#include "config/detached.h"
#include "link/link.h"
#include "model/reported_path.h"
#include "report/fingerprints.h"
#include "report/say.h"
#include "units/analysis.h"
#include "units/models.h"
#include "units/on_demand.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/xxhash.h"

namespace spantidy::cli {

using namespace report;
using namespace units;

// The units whose paths fall into the part, whatever other units there are. It
// may be none: a build that always has as many shards must not fail where a
// program is small. But it is told.
static void keepShard(Project &P, const Options::Part &Part) {
  size_t Units = unitsOf(P.Jobs);
  P.Whole = false;
  std::erase_if(P.Jobs, [&](const Job &J) {
    return llvm::xxh3_64bits(model::reportedPath(J.File, P.Root)) %
               Part.Count !=
           Part.Index - 1;
  });
  if (P.Jobs.empty())
    warn("shard " + std::to_string(Part.Index) + "/" +
         std::to_string(Part.Count) +
         " is empty; units in all: " + std::to_string(Units));
}

// Those to use in the place of linking. A part of a program alone does not know
// the rest of it: the project may have said where the rest is known.
static std::optional<model::Summaries>
summariesFor(const Options &O, const Project &P, std::string &Error) {
  if (!O.Summaries.empty())
    return readSummaries(O.Summaries, Error);
  if (P.Config.Summaries.empty() || !O.Models.empty() ||
      (!O.Shard && O.Files.empty()))
    return std::nullopt;
  std::string Complaint;
  auto Read = readSummaries(P.Config.Summaries, Complaint);
  if (!Read)
    warn(P.Config.File + ": /summaries: " + Complaint);
  return Read;
}

Results judged(const Project &P, const std::vector<Outcome> &Outcomes,
               const model::Summaries &Program, bool Linked,
               Selection &Checks) {
  Resolve FromElsewhere = fromSummaries(Program, P.Names.Words);
  auto WithCallees = [&](model::Unit &U) {
    if (Linked)
      link::resolve(U, Program, P.Names.Words);
    else
      FromElsewhere(U);
    config::acceptDetached(U, P.Config);
  };
  return collect(P.Jobs, Outcomes, WithCallees, Checks, P.Root);
}

// A file, or a shard, says nothing of what is not in it.
static std::optional<Asked> lookedFor(const Options &O, const Results &R,
                                      const std::vector<std::string> &Units,
                                      Selection &Checks) {
  if (!O.Files.empty() || O.Shard || !R.Failures.empty())
    return std::nullopt;
  Asked Least;
  for (const std::string &Unit : Units)
    for (const Chosen &C : Checks.of(Unit)) {
      auto [It, New] = Least.try_emplace(
          std::string(CheckPrefix) + std::string(C.Is->Id), C.Least);
      It->second = std::min(It->second, C.Least);
    }
  return Least;
}

// Of a part of a program there is nothing to leave out; without a project's folder
// nobody knows which headers are its own.
static bool needsAll(const Options &O, const Project &P,
                     const std::vector<std::string> &Units, Selection &Checks) {
  return !O.Demand || !O.Files.empty() || O.Shard || P.Config.Root.empty() ||
         llvm::any_of(Units, [&](const std::string &Unit) {
           return llvm::any_of(Checks.of(Unit), [](const Chosen &C) {
             return C.Is->OfUntraced || C.Is->OfReport;
           });
         });
}

std::optional<Judgement> judge(const Options &O, std::string &Error) {
  config::Choices Given;
  Given.Checks = llvm::join(O.Checks, ",");
  Given.Options = O.CheckOptions;
  if (Error = Selection::complaint(Given); !Error.empty())
    return std::nullopt;
  auto P = O.Models.empty() ? openProject(O, Error) : openFolder(O, Error);
  if (!P)
    return std::nullopt;
  std::optional<ChangedLines> Changed;
  if (!O.ChangedSince.empty() &&
      !(Changed = ChangedLines::since(O.ChangedSince, P->Root, Error)))
    return std::nullopt;
  if (O.Shard)
    keepShard(*P, *O.Shard);
  std::optional<std::vector<Outcome>> Outcomes;
  if (!O.Models.empty() && !(Outcomes = readModels(O.Models, *P, Error)))
    return std::nullopt;
  Selection Checks(P->Config, Given.Checks, Given.Options, O.MinEvidence);
  std::vector<std::string> Units;
  for (const Job &J : P->Jobs)
    Units.push_back(J.File);
  if (Error = complaintAbout(P->Config, Units, Checks); !Error.empty())
    return std::nullopt;
  auto Summaries = summariesFor(O, *P, Error);
  if (!Error.empty())
    return std::nullopt;
  size_t Asked = unitsOf(P->Jobs);
  if (!Outcomes)
    Outcomes = needsAll(O, *P, Units, Checks) ? analysed(*P, O)
                                              : analysedOnDemand(*P, O);
  bool Linked = !Summaries;
  if (Linked)
    Summaries = linked(*Outcomes, P->Names.Words, P->Whole);
  Results R = judged(*P, *Outcomes, *Summaries, Linked, Checks);
  R.Units = Asked;
  giveKeys(R);
  auto Looked = lookedFor(O, R, Units, Checks);
  return Judgement{std::move(*P), std::move(R), std::move(Looked),
                   std::move(Changed)};
}

} // namespace spantidy::cli
