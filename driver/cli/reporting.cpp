#include "reporting.h"
#include "owners.h"
#include "repository.h"

#include "fixes/fixes.h"
#include "model/place.h"
#include "report/formats.h"
#include "report/nearest.h"
#include "report/output.h"
#include "report/say.h"
#include "shown/shown.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Process.h"

#include <ctime>

namespace spantidy::cli {

using namespace report;
using namespace units;

std::string now() {
  char Text[32];
  std::time_t Seconds = std::time(nullptr);
  std::strftime(Text, sizeof Text, "%Y-%m-%dT%H:%M:%SZ", std::gmtime(&Seconds));
  return Text;
}

// Nothing: there is none of the name, and Error says so.
static std::optional<Format> formatNamed(const std::string &Name,
                                         std::string &Error) {
  std::vector<std::string> Names;
  for (const Format &One : Formats) {
    if (Name == One.Name)
      return One;
    Names.emplace_back(One.Name);
  }
  Error = "unknown output format '" + Name + "'" + orNearest(Name, Names) +
          " (" + llvm::join(Names, ", ") + ")";
  return std::nullopt;
}

std::optional<std::vector<Output>> outputsOf(const Options &Given,
                                             std::string &Error) {
  std::vector<Output> Outputs;
  for (const std::string &One : Given.Outputs) {
    size_t Colon = One.find(':');
    std::string File = Colon == std::string::npos ? "-" : One.substr(Colon + 1);
    auto As = formatNamed(One.substr(0, Colon), Error);
    if (!As)
      return std::nullopt;
    if (File.empty()) {
      Error = "--output " + One + ": expected a file name after ':'";
      return std::nullopt;
    }
    Outputs.push_back({*As, File == "-" ? "" : File});
  }
  if (Given.Diff &&
      llvm::any_of(Outputs, [](auto &O) { return O.File.empty(); })) {
    Error = "--diff: expected outputs to files, since the patch is printed";
    return std::nullopt;
  }
  if (Outputs.empty() && !Given.Diff)
    Outputs.push_back({*formatNamed("text", Error), ""});
  bool Text = llvm::any_of(Outputs, [](auto &O) { return !O.As.Report; });
  if (!Given.Statistics || Text)
    return Outputs;
  Error = "--statistics: expected an output as text, found none";
  return std::nullopt;
}

static bool isColoured(const Options &O) {
  return O.Colour == "always" || (O.Colour == "auto" && !getenv("NO_COLOR") &&
                                  llvm::sys::Process::StandardOutHasColors());
}

static std::string textOf(const Results &R, bool ToTerminal,
                          const Options &Given) {
  std::string Text;
  llvm::raw_string_ostream Stream(Text);
  TextStyle Style{ToTerminal && isColoured(Given), !Given.Quiet,
                  Given.Statistics};
  Stream.enable_colors(Style.Coloured);
  writeText(R, Stream, Style);
  return Text;
}

// A line per output that failed.
static std::vector<std::string> written(const Results &R,
                                        const std::vector<Output> &Outputs,
                                        const Options &Given) {
  std::vector<std::string> Errors;
  for (const Output &O : Outputs) {
    std::string Text =
        O.As.Report ? O.As.Report(R) : textOf(R, O.File.empty(), Given);
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
    if (One.counts() && !One.isFixed() && One.Level >= Least)
      return 1;
  return 0;
}

// Azure tells by them which pipeline a report is of. Outside of one they are what it
// takes for none.
static std::vector<std::pair<std::string, std::string>> pipeline() {
  struct Variable {
    const char *Name, *From, *Otherwise;
  };
  static constexpr Variable Variables[] = {
      {"buildDefinitionId", "SYSTEM_DEFINITIONID", "-1"},
      {"buildDefinitionName", "BUILD_DEFINITIONNAME", "none"},
      {"phaseId", "SYSTEM_PHASEID", "00000000-0000-0000-0000-000000000001"},
      {"phaseName", "SYSTEM_PHASENAME", "none"}};
  std::vector<std::pair<std::string, std::string>> All;
  for (const Variable &V : Variables) {
    const char *Value = getenv(V.From);
    All.push_back({V.Name, Value ? Value : V.Otherwise});
  }
  return All;
}

static void addProfile(Results &R, const Options &O, const Project &P) {
  R.Category = llvm::StringRef(O.SarifCategory).rtrim('/');
  if (O.SarifProfile.empty())
    return;
  R.For = O.SarifProfile == "github"  ? Profile::GitHub
          : O.SarifProfile == "azure" ? Profile::Azure
                                      : Profile::GitLab;
  R.From = repositoryOf(P.Root);
  if (R.For == Profile::Azure)
    R.Pipeline = pipeline();
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
  addOwners(R, P.Root);
}

// A patch is code: only a terminal gets it other than as it is.
static std::string displayed(llvm::StringRef Patch) {
  std::string Text;
  for (llvm::StringRef Line : llvm::split(Patch, '\n')) {
    for (llvm::StringRef Part : llvm::split(Line, '\t'))
      Text += shown(Part) + "\t";
    Text.back() = '\n';
  }
  Text.pop_back(); // of the text behind the last line's end
  return Text;
}

static void append(std::vector<std::string> &To, std::string Error) {
  if (!Error.empty())
    To.push_back(std::move(Error));
}

static fixes::Wanted wanted(const Options &O, const Project &P) {
  return {O.UnsafeFixes, O.FormatStyle,
          [&P](const std::string &File) { return P.objectionTo(File); },
          model::collide<Replacement>};
}

// The exit status of a run that prints what would change.
static int diff(Results &R, const Options &O, const Project &P,
                std::vector<std::string> &Errors) {
  fixes::Fixed Draft = fixes::draftFixes(R, wanted(O, P));
  std::string Patch = fixes::patchOf(Draft);
  bool Displayed = llvm::sys::Process::StandardOutIsDisplayed();
  llvm::outs() << (Displayed ? displayed(Patch) : Patch);
  append(Errors, flushed(llvm::outs()));
  llvm::append_range(Errors, Draft.Errors);
  for (const std::string &Note : Draft.Notes)
    warn(Note);
  return !R.Failures.empty() ? 2 : !Patch.empty();
}

// What has become of the fixes, once all is said that went wrong.
static std::string fixed(Results &R, const Options &O, const Project &P,
                         std::vector<std::string> &Errors) {
  fixes::Fixed Done = fixes::applyFixes(R, wanted(O, P));
  llvm::append_range(Errors, Done.Errors);
  for (const std::string &Note : Done.Notes)
    warn(Note);
  return std::to_string(Done.Findings) + " fixed" +
         (Done.Left
              ? ", " + std::to_string(Done.Left) + " left for the next run"
              : "");
}

int report(Results &R, const Options &O, const Project &P,
           const std::vector<Output> &Outputs, const std::string &Start) {
  std::vector<std::string> Errors;
  std::string Done;
  R.StartTime = Start;
  R.Fixing = O.Fix || O.Diff;
  if (O.Fix)
    Done = fixed(R, O, P, Errors);
  tellOfRun(R, O, P);
  if (O.Diff)
    R.ExitStatus = diff(R, O, P, Errors);
  addProfile(R, O, P);
  llvm::append_range(Errors, written(R, Outputs, O));
  for (const std::string &Line : Errors)
    fail(Line);
  if (!Done.empty())
    say(Done);
  return Errors.empty() ? R.ExitStatus : 2;
}

} // namespace spantidy::cli
