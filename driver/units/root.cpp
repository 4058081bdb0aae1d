#include "root.h"

#include "extract/extract.h"
#include "model/reported_path.h"
#include "report/say.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/raw_ostream.h"

#include <filesystem>
#include <set>

namespace spantidy::units {

namespace fs = std::filesystem;
using config::Place;
using model::isBelow;

static bool holdsOne(const std::string &Folder, const std::vector<Job> &Jobs) {
  return llvm::any_of(Jobs,
                      [&](const Job &J) { return isBelow(J.File, Folder); });
}

static std::set<std::string> foldersOf(const std::vector<Job> &Jobs) {
  std::set<std::string> Folders;
  for (const Job &J : Jobs)
    Folders.insert(fs::path(J.File).parent_path().string());
  return Folders;
}

// Empty: they have nothing in common.
static std::string commonFolder(const std::vector<Job> &Jobs) {
  std::set<std::string> Folders = foldersOf(Jobs);
  if (Folders.empty())
    return {};
  fs::path Common = *Folders.begin();
  for (const std::string &Folder : Folders)
    while (Folder != Common && !isBelow(Folder, Common.string()))
      Common = Common.parent_path();
  return Common == Common.root_path() ? "" : Common.string();
}

// The project that units belong to which are not below the current folder's.
// Those that were made for a build have no say, nor have other people's.
static std::optional<Place> projectOfUnits(const std::vector<Job> &Jobs,
                                           std::string &Error) {
  std::set<Place> Found, Others;
  for (const std::string &Folder : foldersOf(Jobs)) {
    bool Foreign = llvm::any_of(
        extract::Settings().LibraryFolders, [&](const std::string &Part) {
          return (Folder + "/").find(Part) != std::string::npos;
        });
    if (Place P = config::locate(Folder); !P.Root.empty())
      (Foreign ? Others : Found).insert(std::move(P));
  }
  if (Found.empty())
    Found = std::move(Others);
  for (const Place &Outer : Found)
    if (llvm::all_of(Found, [&](const Place &P) {
          return P == Outer || isBelow(P.Root, Outer.Root);
        }))
      return Outer;
  if (Found.empty())
    return Place();
  Error = "the units belong to several projects: expected --root, or files of "
          "one of them; found ";
  Error +=
      llvm::join(llvm::map_range(Found, [](auto &P) { return P.Root; }), ", ");
  return std::nullopt;
}

// Of --root: it may be written with symbolic links that the database has without.
static std::optional<Place>
projectIn(const Options &O, const std::vector<Job> &Jobs, std::string &Error) {
  std::error_code Failed;
  Place P;
  P.Root = absolutePath(O.Root);
  if (!fs::is_directory(P.Root, Failed)) {
    Error = "--root " + O.Root + ": expected a folder, found " +
            (fs::exists(P.Root, Failed) ? "a file" : "nothing");
    return std::nullopt;
  }
  fs::path Real = fs::canonical(P.Root, Failed);
  if (!holdsOne(P.Root, Jobs) && holdsOne(Real.string(), Jobs))
    P.Root = Real.string();
  if (O.Files.empty() && !Jobs.empty() && !holdsOne(P.Root, Jobs)) {
    Error = "--root " + O.Root +
            ": expected a folder above the units, found "
            "none of " +
            std::to_string(Jobs.size()) + " below it";
    return std::nullopt;
  }
  std::string Here = currentFolder();
  bool Inside = Here == P.Root || isBelow(Here, P.Root);
  P.File = config::locate(Inside ? Here : P.Root).File;
  return P;
}

static std::optional<Place>
projectFor(const Options &O, const std::vector<Job> &Jobs, std::string &Error) {
  if (!O.Root.empty())
    return projectIn(O, Jobs, Error);
  Place Here = config::locate(currentFolder());
  if (Jobs.empty() || holdsOne(Here.Root, Jobs))
    return Here;
  return projectOfUnits(Jobs, Error);
}

// A file that is near and does not count, for all that its author may think.
static void warnOfUnused(const std::string &Near, const Place &Project) {
  std::error_code Ignored;
  if (Near.empty() ||
      (!Project.File.empty() && fs::equivalent(Near, Project.File, Ignored)))
    return;
  report::warn(Near + " is not used: " +
               (Project.Root.empty() ? "no unit is below its folder"
                                     : "the project is " + Project.Root) +
               "; --config names a file to use");
}

std::optional<Root> rootOf(const Options &O, const std::vector<Job> &Jobs,
                           std::string &Error) {
  auto Found = projectFor(O, Jobs, Error);
  if (!Found)
    return std::nullopt;
  Root R;
  R.Project = std::move(*Found);
  std::string Here = currentFolder();
  if (!O.Config.empty()) {
    R.Project.File = O.Config;
    std::string Folder =
        fs::path(absolutePath(O.Config)).parent_path().string();
    if (R.Project.Root.empty() && (Jobs.empty() || holdsOne(Folder, Jobs)))
      R.Project.Root = Folder;
  } else {
    warnOfUnused(config::locate(Here).File, R.Project);
  }
  R.Paths = R.Project.Root;
  if (R.Paths.empty() && O.Files.empty())
    R.Paths = commonFolder(Jobs);
  if (R.Paths.empty() || (R.Project.Root.empty() && isBelow(R.Paths, Here)))
    R.Paths = Here;
  return R;
}

} // namespace spantidy::units
