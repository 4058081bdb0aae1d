#include "one_file.h"
#include "selection.h"

#include "model/reported_path.h"
#include "report/fingerprints.h"
#include "report/say.h"
#include "units/analysis.h"
#include "units/linking.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/Sequence.h"
#include "llvm/ADT/StringExtras.h"

#include <filesystem>
#include <functional>

namespace spantidy::cli {

using namespace report;
using namespace units;

namespace fs = std::filesystem;

// All units of the database near the folder, or near the file.
static std::optional<Project> projectOf(Options O, const std::string &File,
                                        std::string &Error) {
  if (O.Database.empty())
    O.Database = findDatabase(currentFolder());
  if (O.Database.empty())
    O.Database = findDatabase(fs::path(File).parent_path().string());
  return openProject(O, Error);
}

static bool includes(const Outcome &O, const std::string &Path) {
  return llvm::any_of(O.Inputs, [&](const Input &I) {
    return I.Was == Input::State::Read && I.Path == Path;
  });
}

// The jobs of one unit: the file itself, else one that includes it, else one that is
// called so.
static std::vector<size_t> jobsFor(const std::string &File,
                                   const std::string &Likely, const Project &P,
                                   const std::vector<Outcome> &Known) {
  std::string Path = model::reportedPath(File, P.Root);
  std::error_code Unknown;
  const std::function<bool(size_t)> Reasons[] = {
      [&](size_t I) { return P.Jobs[I].File == File; },
      [&](size_t I) { return fs::equivalent(P.Jobs[I].File, File, Unknown); },
      [&](size_t I) { return P.Jobs[I].File == Likely; },
      [&](size_t I) { return includes(Known[I], Path); },
      [&](size_t I) {
        return fs::path(P.Jobs[I].File).stem() == fs::path(File).stem();
      }};
  auto All = llvm::seq(P.Jobs.size());
  for (const auto &Fits : Reasons)
    if (auto It = llvm::find_if(All, Fits); It != All.end()) {
      std::vector<size_t> Found;
      for (size_t I : All)
        if (P.Jobs[I].File == P.Jobs[*It].File)
          Found.push_back(I);
      return Found;
    }
  return {};
}

// Those that somebody names on the command line; else what is known of all units by
// now; else those that the project names.
static std::optional<model::Summaries>
programOf(const Options &O, const Project &P, const std::vector<Outcome> &All,
          bool &Linked, std::string &Error) {
  Linked = false;
  if (!O.Summaries.empty())
    return readSummaries(O.Summaries, Error);
  if (!P.Config.Summaries.empty() && !llvm::all_of(All, wasWhollyRead)) {
    std::string Complaint;
    if (auto Read = readSummaries(P.Config.Summaries, Complaint))
      return Read;
    warn(P.Config.File + ": /summaries: " + Complaint);
  }
  Linked = true;
  return linked(All, P.Names.Words, P.Whole);
}

static std::optional<Judgement>
judgedAlone(const Options &O, const Project &Whole, Project P,
            const std::vector<Outcome> &All,
            const std::vector<Outcome> &Outcomes, std::string &Error) {
  Selection Checks(P.Config, llvm::join(O.Checks, ","), O.CheckOptions,
                   O.MinEvidence);
  if (Error = complaintAbout(P.Config, {P.Jobs.front().File}, Checks);
      !Error.empty())
    return std::nullopt;
  bool Linked = false;
  auto Program = programOf(O, Whole, All, Linked, Error);
  if (!Program)
    return std::nullopt;
  Results R = judged(P, Outcomes, *Program, Linked, Checks);
  giveKeys(R);
  return Judgement{std::move(P), std::move(R), std::nullopt, std::nullopt};
}

std::optional<OfOneFile> judgeFile(const Options &O, const std::string &File,
                                   const std::string &Likely,
                                   std::string &Error) {
  auto Whole = projectOf(O, File, Error);
  if (!Whole)
    return std::nullopt;
  std::vector<Outcome> All = kept(*Whole, O);
  std::vector<size_t> Mine = jobsFor(File, Likely, *Whole, All);
  if (Mine.empty()) {
    Error = File + ": no unit of the database is it, or is known to include it";
    return std::nullopt;
  }
  Project P = *Whole;
  P.Jobs.clear();
  for (size_t I : Mine)
    P.Jobs.push_back(Whole->Jobs[I]);
  std::vector<Outcome> Outcomes = analysed(P, O);
  OfOneFile Out;
  Out.Unit = P.Jobs.front().File;
  for (size_t I = 0; I < Mine.size(); ++I) {
    All[Mine[I]] = Outcomes[I];
    for (const Input &Read : Outcomes[I].Inputs)
      if (Read.Was == Input::State::Read)
        Out.Includes.push_back(model::absolutePath(Read.Path, P.Root));
  }
  auto Is = judgedAlone(O, *Whole, std::move(P), All, Outcomes, Error);
  if (!Is)
    return std::nullopt;
  Out.Is = std::move(*Is);
  return Out;
}

} // namespace spantidy::cli
