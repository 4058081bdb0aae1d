// What counts for a file, and whether it can be read.

#include "run.h"
#include "selection.h"

#include "report/say.h"
#include "shown/shown.h"
#include "units/project.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/raw_ostream.h"

#include <nlohmann/json.hpp>

namespace spantidy::cli {

using namespace report;
using namespace units;
using nlohmann::ordered_json;

// Files above it count as they do for one that is there.
static std::string anyFileHere() { return currentFolder() + "/*"; }

static const char *nameOf(Level L) {
  static constexpr const char *Names[] = {"note", "warning", "error"};
  return Names[size_t(L)];
}

static ordered_json checksFor(const std::string &File, Selection &Checks) {
  ordered_json All = ordered_json::object();
  for (const Chosen &C : Checks.of(File)) {
    ordered_json Options = ordered_json::object();
    for (const Option &O : C.Is->Options)
      Options[std::string(O.Name)] = C.Options.text(O.Name);
    Finding Some{.By = C.Is};
    All[std::string(CheckPrefix) + std::string(C.Is->Id)] = {
        {"severity", nameOf(C.levelOf(Some))}, {"options", Options}};
  }
  return All;
}

// Under the keys of the file, as far as it has them.
static ordered_json effective(const Project &P, const std::string &File,
                              Selection &Checks) {
  const config::Config &C = P.Config;
  auto orNull = [](const auto &Value) {
    return Value ? ordered_json(*Value) : ordered_json();
  };
  auto text = [](const std::string &Text) {
    return Text.empty() ? ordered_json() : ordered_json(Text);
  };
  return {{"root", text(C.Root)},
          {"files", Checks.filesFor(File)},
          {"vocabularies", C.Vocabularies},
          {"registry", C.Weaver},
          {"libraryFolders", P.settings().LibraryFolders},
          {"exclude", C.Exclude},
          {"detachedByDesign", C.DetachedByDesign},
          {"summaries", text(C.Summaries)},
          {"baseline", text(C.Baseline)},
          {"failOn", C.FailOn.empty() ? "warning" : C.FailOn},
          {"minEvidence", Checks.leastFor(File)},
          {"unitTimeout", orNull(C.UnitTimeout)},
          {"unitMemory", orNull(C.UnitMemory)},
          {"cacheSize", C.CacheSize.value_or(C.DefaultCacheSize)},
          {"checks", checksFor(File, Checks)}};
}

int runConfigShow(const Options &O) {
  std::string Error;
  auto P = openFolder(O, Error);
  if (!P)
    return fail(Error);
  std::string File =
      O.Files.empty() ? anyFileHere() : absolutePath(O.Files.front());
  P->Jobs.push_back({File, {}, {}});
  if (!takeFolders(*P, Error))
    return fail(Error);
  Selection Checks(P->Config, "", {}, "");
  if (Error = complaintAbout(P->Config, {File}, Checks); !Error.empty())
    return fail(Error);
  llvm::outs() << shownJson(effective(*P, File, Checks).dump(2)) << "\n";
  return printed();
}

int runConfigVerify(const Options &O) {
  std::string Error;
  bool Known = !O.Database.empty() || !findDatabase(currentFolder()).empty();
  auto P = Known ? openProject(O, Error) : openFolder(O, Error);
  if (!P)
    return fail(Error);
  if (!excludesOf(P->Config, Error))
    return fail(Error);
  std::vector<std::string> Units{anyFileHere()};
  for (const Job &J : P->Jobs)
    Units.push_back(J.File);
  Selection Checks(P->Config, "", {}, "");
  if (Error = complaintAbout(P->Config, Units, Checks); !Error.empty())
    return fail(Error);
  std::vector<std::string> Files = P->Config.Vocabularies;
  for (const std::string &Unit : Units)
    llvm::append_range(Files, Checks.filesFor(Unit));
  llvm::sort(Files);
  Files.erase(llvm::unique(Files), Files.end());
  for (const std::string &File : Files)
    llvm::outs() << shownPath(File) << ": no error\n";
  if (Files.empty())
    llvm::outs() << "no configuration file counts here\n";
  return printed();
}

} // namespace spantidy::cli
