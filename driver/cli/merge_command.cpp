// Joins what parts of a program gave.

#include "changed.h"
#include "known.h"
#include "reporting.h"
#include "reports.h"
#include "run.h"

#include "report/fingerprints.h"
#include "report/say.h"
#include "units/models.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/MemoryBuffer.h"

namespace spantidy::cli {

using namespace report;
using namespace units;

// A report is JSON; a model begins with what it is.
static bool isReport(const std::string &File) {
  auto Text = llvm::MemoryBuffer::getFile(File);
  return Text && (*Text)->getBuffer().ltrim().starts_with("{");
}

// As one run on all reports' units would have told.
static std::optional<Judgement> ofReports(const Options &O,
                                          const std::vector<std::string> &Names,
                                          std::string &Error) {
  Options Folder = O;
  Folder.Files.clear();
  auto P = openFolder(Folder, Error);
  if (!P)
    return std::nullopt;
  std::optional<ChangedLines> Changed;
  if (!O.ChangedSince.empty() &&
      !(Changed = ChangedLines::since(O.ChangedSince, P->Root, Error)))
    return std::nullopt;
  auto R = joined(Names, P->Root, Error);
  if (!R)
    return std::nullopt;
  giveKeys(*R);
  return Judgement{std::move(*P), std::move(*R), std::nullopt,
                   std::move(Changed)};
}

int runMerge(const Options &O) {
  std::string Error;
  auto Names = withResponseFiles(O.Files, Error);
  if (!Names)
    return fail(Error);
  if (Names->empty())
    return fail("merge: expected names of reports or models, found none in " +
                llvm::join(O.Files, " "));
  if (llvm::none_of(*Names, isReport)) {
    Options Models = O;
    Models.Models = O.Files, Models.Files.clear();
    return runCheck(Models);
  }
  auto Outputs = outputsOf(O, Error);
  if (!Outputs)
    return fail(Error);
  std::string Start = now();
  auto J = ofReports(O, *Names, Error);
  if (!J)
    return fail(Error);
  return told(std::move(*J), O, *Outputs, Start);
}

} // namespace spantidy::cli
