#include "collect.h"
#include "run.h"

#include "config/detached.h"
#include "link/link.h"
#include "model/place.h"
#include "model/reported_path.h"
#include "report/fixes.h"
#include "report/formats.h"
#include "report/nearest.h"
#include "report/output.h"
#include "report/say.h"
#include "units/analysis.h"
#include "units/models.h"
#include "units/project.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Process.h"
#include "llvm/Support/xxhash.h"

#include <ctime>

namespace spantidy::cli {

using namespace report;
using namespace units;

static std::string now() {
  char Text[32];
  std::time_t Seconds = std::time(nullptr);
  std::strftime(Text, sizeof Text, "%Y-%m-%dT%H:%M:%SZ", std::gmtime(&Seconds));
  return Text;
}

namespace {

struct Output {
  std::string Format, File; // no file: standard output
};

} // namespace

static std::optional<std::vector<Output>>
outputsOf(const std::vector<std::string> &Given, std::string &Error) {
  std::vector<Output> Outputs;
  for (const std::string &One : Given) {
    size_t Colon = One.find(':');
    Output O{One.substr(0, Colon),
             Colon == std::string::npos ? "" : One.substr(Colon + 1)};
    std::vector<std::string> Formats(std::begin(FormatNames),
                                     std::end(FormatNames));
    if (!llvm::is_contained(Formats, O.Format)) {
      Error = "unknown output format '" + O.Format + "'" +
              orNearest(O.Format, Formats) + " (" + llvm::join(Formats, ", ") +
              ")";
      return std::nullopt;
    }
    if (Colon != std::string::npos && O.File.empty()) {
      Error = "--output " + One + ": expected a file name after ':'";
      return std::nullopt;
    }
    if (O.File == "-")
      O.File.clear();
    Outputs.push_back(std::move(O));
  }
  if (Outputs.empty())
    Outputs.push_back({"text", ""});
  return Outputs;
}

// A line per output that failed.
static std::vector<std::string> written(const Results &R,
                                        const std::vector<Output> &Outputs,
                                        bool Coloured, bool Summary) {
  std::vector<std::string> Errors;
  for (const Output &O : Outputs) {
    std::string Text;
    if (O.Format == "text") {
      llvm::raw_string_ostream Stream(Text);
      Stream.enable_colors(Coloured && O.File.empty());
      writeText(R, Stream, Coloured && O.File.empty(), Summary);
    } else {
      Text = O.Format == "sarif" ? sarifReport(R) : jsonReport(R);
    }
    if (!O.File.empty()) {
      if (std::string Error = writeFile(O.File, Text); !Error.empty())
        Errors.push_back(Error);
      continue;
    }
    llvm::outs() << Text;
    if (std::string Error = flushed(llvm::outs()); !Error.empty())
      Errors.push_back(Error);
  }
  return Errors;
}

static int statusOf(const Results &R, const std::string &FailOn) {
  if (!R.Failures.empty())
    return 2;
  if (FailOn == "never")
    return 0;
  Severity Least = FailOn == "note"    ? Severity::Note
                   : FailOn == "error" ? Severity::Error
                                       : Severity::Warning;
  for (const Result &One : R.List)
    if (!One.Suppressed && One.Level >= Least)
      return 1;
  return 0;
}

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

// Given: summaries that stand in for linking.
static Results judged(const Project &P, const std::vector<Outcome> &Outcomes,
                      std::optional<model::Summaries> Given,
                      Selection &Checks) {
  bool Linked = !Given;
  model::Summaries Program =
      Linked ? linked(Outcomes, P.Names.Words, P.Whole) : std::move(*Given);
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

// What a report says of the run itself.
static void tellOfRun(Results &R, const Options &O, const Project &P) {
  R.Version = SPAN_TIDY_VERSION;
  R.ExitStatus = statusOf(R, O.FailOn.empty() ? P.Config.FailOn : O.FailOn);
  R.Reproducible = O.Reproducible;
  R.EndTime = now();
  R.Folder = currentFolder();
  R.Root = P.Root;
  R.Arguments = O.Arguments;
}

// A line per file that could not be written.
static std::vector<std::string> fixed(const Results &R, const Project &P) {
  Fixed Done = applyFixes(
      R, [&](const std::string &File) { return P.objectionTo(File); },
      model::collide<Replacement>);
  say(std::to_string(Done.Findings) + " fixed" +
      (Done.Left ? ", " + std::to_string(Done.Left) + " left for the next run"
                 : ""));
  return Done.Errors;
}

static bool isColoured(const Options &O) {
  return O.Colour == "always" || (O.Colour == "auto" && !getenv("NO_COLOR") &&
                                  llvm::sys::Process::StandardOutHasColors());
}

int runCheck(const Options &O) {
  std::string Error;
  auto Outputs = outputsOf(O.Outputs, Error);
  if (!Outputs)
    return fail(Error);
  config::Choices Given;
  Given.Checks = llvm::join(O.Checks, ",");
  Given.Options = O.CheckOptions;
  if (Error = Selection::complaint(Given); !Error.empty())
    return fail(Error);
  auto P = O.Models.empty() ? openProject(O, Error) : openFolder(O, Error);
  if (!P)
    return fail(Error);
  if (O.Shard)
    keepShard(*P, *O.Shard);
  std::optional<std::vector<Outcome>> Outcomes;
  if (!O.Models.empty() && !(Outcomes = readModels(O.Models, *P, Error)))
    return fail(Error);
  Selection Checks(P->Config, Given.Checks, Given.Options, O.MinEvidence);
  std::vector<std::string> Units;
  for (const Job &J : P->Jobs)
    Units.push_back(J.File);
  if (Error = complaintAbout(P->Config, Units, Checks); !Error.empty())
    return fail(Error);

  std::string Start = now();
  auto Summaries = summariesFor(O, *P, Error);
  if (!Error.empty())
    return fail(Error);
  if (!Outcomes)
    Outcomes = analysed(*P, O);
  Results R = judged(*P, *Outcomes, std::move(Summaries), Checks);
  R.StartTime = Start;
  tellOfRun(R, O, *P);
  std::vector<std::string> Errors =
      written(R, *Outputs, isColoured(O), !O.Quiet);
  if (O.Fix)
    llvm::append_range(Errors, fixed(R, *P));
  for (const std::string &Line : Errors)
    fail(Line);
  return Errors.empty() ? R.ExitStatus : 2;
}

} // namespace spantidy::cli
