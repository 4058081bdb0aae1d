// What the language server judges by: a file, with the rest of its program as far as it
// is known without reading it.

#include "known.h"
#include "one_file.h"
#include "run.h"
#include "selection.h"

#include "lsp/server.h"
#include "report/say.h"

#include "llvm/ADT/StringExtras.h"

#include <cstdlib>
#include <filesystem>
#include <unistd.h>

namespace spantidy::cli {

using namespace report;
using namespace units;

namespace fs = std::filesystem;

// The editor's folder may be another one than that of the command line.
static void makeAbsolute(std::string &Path) {
  if (!Path.empty())
    Path = absolutePath(Path);
}

// Of a file that the project may not write, an editor would.
static void dropForeignFixes(Results &R, const Project &P) {
  std::error_code Unknown;
  auto isForeign = [&](const Replacement &Edit) {
    std::string Real = fs::canonical(R.Files[Edit.At.File].Absolute, Unknown);
    return Unknown || !P.objectionTo(Real).empty();
  };
  for (Result &One : R.List)
    std::erase_if(One.Fixes, [&](const Repair &Fix) {
      return std::ranges::any_of(Fix.Edits, isForeign);
    });
}

static lsp::Judged judgedFor(const Options &O, const std::string &File,
                             const std::string &Unit) {
  lsp::Judged Out;
  auto Of = judgeFile(O, File, Unit, Out.Error);
  if (!Of)
    return Out;
  if (Out.Error = compare(Of->Is, O); !Out.Error.empty())
    return Out;
  dropForeignFixes(Of->Is.R, Of->Is.P);
  Out.R = std::move(Of->Is.R);
  Out.R.Version = SPAN_TIDY_VERSION;
  Out.Unit = std::move(Of->Unit);
  Out.Includes = std::move(Of->Includes);
  return Out;
}

int runLsp(const Options &Given) {
  config::Choices Asked;
  Asked.Checks = llvm::join(Given.Checks, ",");
  Asked.Options = Given.CheckOptions;
  if (std::string Error = Selection::complaint(Asked); !Error.empty())
    return fail(Error);
  Options O = Given;
  O.NoProgress = true;
  for (std::string *Path : {&O.Database, &O.Config, &O.Root, &O.CacheFolder,
                            &O.Summaries, &O.Baseline})
    makeAbsolute(*Path);
  lsp::Host Host;
  Host.Version = SPAN_TIDY_VERSION;
  Host.Enter = [](const std::string &Folder) {
    if (chdir(Folder.c_str()) == 0)
      setenv("PWD", Folder.c_str(), /*overwrite=*/1);
  };
  Host.Judge = [&](const std::string &File, const std::string &Unit) {
    return judgedFor(O, File, Unit);
  };
  return lsp::serve(Host, STDIN_FILENO, STDOUT_FILENO);
}

} // namespace spantidy::cli
