// The commands that only print.

#include "run.h"
#include "wrappers.h"

#include "checks/check.h"
#include "link/link.h"
#include "model/binary.h"
#include "model/json.h"
#include "report/nearest.h"
#include "report/output.h"
#include "report/say.h"
#include "shown/shown.h"
#include "units/analysis.h"
#include "units/linking.h"
#include "units/project.h"

#include "llvm/Support/FormatVariadic.h"

#include <algorithm>
#include <set>

namespace spantidy::cli {

using namespace report;
using namespace units;

int printed() {
  std::string Error = flushed(llvm::outs());
  return Error.empty() ? 0 : fail(Error);
}

int runExplain(const Options &O) {
  if (const Check *C = findCheck(O.Check)) {
    llvm::outs() << pageOf(*C);
    return printed();
  }
  std::vector<std::string> Ids;
  for (const Check *C : allChecks())
    Ids.push_back(std::string(C->Id));
  llvm::StringRef Id(O.Check);
  Id.consume_front("tracing-");
  return fail("no check is called '" + O.Check + "'" + orNearest(Id, Ids) +
              " (see span-tidy list-checks)");
}

int runListChecks() {
  size_t Width = 0;
  for (const Check *C : allChecks())
    Width = std::max(Width, C->Id.size() + CheckPrefix.size());
  for (const Check *C : allChecks()) {
    std::string Id = std::string(CheckPrefix) + std::string(C->Id);
    Id.resize(Width, ' ');
    llvm::outs() << llvm::formatv(
        "{0}  {1,-7}  {2,-11}  {3}\n", Id, C->OnByDefault ? "on" : "opt-in",
        llvm::StringRef(C->Group), llvm::StringRef(C->Guide));
  }
  return printed();
}

namespace {

struct Linked {
  model::Summaries Is;
  bool Whole = true; // all units were analysed
};

} // namespace

// The summaries that are given, or those of the units; units that fail are named
// on standard error.
static std::optional<Linked> programOf(const Options &O) {
  std::string Error;
  Linked Program;
  if (!O.Summaries.empty()) {
    auto Read = readSummaries(O.Summaries, Error);
    if (!Read) {
      fail(Error);
      return std::nullopt;
    }
    Program.Is = std::move(*Read);
    return Program;
  }
  auto P = openProject(O, Error);
  if (!P) {
    fail(Error);
    return std::nullopt;
  }
  std::vector<Outcome> Outcomes = analysed(*P, O);
  for (const Outcome &One : Outcomes)
    if (!One.Reason.empty()) {
      fail(One.Unit + ": " + One.Reason + ": " + One.Detail);
      Program.Whole = false;
    }
  Program.Is = linked(Outcomes, P->Names.Words, P->Whole);
  return Program;
}

int runDumpModel(const Options &O) {
  if (O.Files.size() != 1)
    return fail("dump-model: expected one file, found " +
                std::to_string(O.Files.size()));
  std::string Error;
  auto P = openProject(O, Error);
  if (!P)
    return fail(Error);
  int Status = 0;
  std::set<std::string> Models; // of configurations that differ
  for (Outcome &One : analysedAlone(*P, O)) {
    if (!One.Reason.empty())
      Status =
          fail(P->Jobs.front().File + ": " + One.Reason + ": " + One.Detail);
    Models.insert(std::move(One.Model));
  }
  for (const std::string &Model : Models) {
    auto U = model::decodeUnit(Model, Error);
    if (!U)
      return 2;
    // As the checks read it.
    link::resolveAlone(*U, nullptr, P->Names.Words);
    llvm::outs() << shownJson(model::toJson(*U, 2)) << "\n";
  }
  return std::max(Status, printed());
}

int runDumpSummaries(const Options &O) {
  auto Program = programOf(O);
  if (!Program)
    return 2;
  llvm::outs() << shownJson(model::toJson(Program->Is, 2)) << "\n";
  int Status = printed();
  return Program->Whole ? Status : 2;
}

int runWrappers(const Options &O) {
  auto Program = programOf(O);
  if (!Program)
    return 2;
  llvm::outs() << (O.Json ? wrappersJson(Program->Is)
                          : wrappersText(Program->Is));
  int Status = printed();
  return Program->Whole ? Status : 2;
}

} // namespace spantidy::cli
