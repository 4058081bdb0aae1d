#include "reporting.h"

#include "model/place.h"
#include "report/fixes.h"
#include "report/formats.h"
#include "report/nearest.h"
#include "report/output.h"
#include "report/say.h"

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

std::optional<std::vector<Output>>
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
    if (One.counts() && One.Level >= Least)
      return 1;
  return 0;
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

int report(Results &R, const Options &O, const Project &P,
           const std::vector<Output> &Outputs, const std::string &Start) {
  R.StartTime = Start;
  tellOfRun(R, O, P);
  std::vector<std::string> Errors =
      written(R, Outputs, isColoured(O), !O.Quiet);
  if (O.Fix)
    llvm::append_range(Errors, fixed(R, P));
  for (const std::string &Line : Errors)
    fail(Line);
  return Errors.empty() ? R.ExitStatus : 2;
}

} // namespace spantidy::cli
