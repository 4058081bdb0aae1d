#include "project.h"
#include "root.h"

#include "model/reported_path.h"
#include "report/say.h"

#include "llvm/Support/raw_ostream.h"

#include <filesystem>
#include <set>

namespace spantidy::units {

namespace fs = std::filesystem;

extract::Settings Project::settings() const {
  extract::Settings S;
  S.Names = &Names;
  S.ProjectRoot = Config.Root;
  S.PathRoot = Root;
  S.LookFor = LookFor;
  S.Takers = Takers;
  S.LibraryFolders.insert(S.LibraryFolders.end(), Config.LibraryFolders.begin(),
                          Config.LibraryFolders.end());
  return S;
}

std::string Project::objectionTo(const std::string &File) const {
  std::error_code Unknown;
  std::string Real = fs::canonical(Root, Unknown).string();
  const std::string &Folder = Unknown ? Root : Real;
  if (!model::isBelow(File, Folder))
    return "not fixed: it is outside the project's folder " + Root;
  std::string Below = "/" + model::reportedPath(File, Folder);
  for (const std::string &Part : settings().LibraryFolders)
    if (Below.find(Part) != std::string::npos)
      return "not fixed: it is in a library's folder, '" + Part + "'";
  return {};
}

// Those that may know the files: of -p, else near the current folder, else near
// the files themselves.
static std::vector<std::string> databasesFor(const Options &O,
                                             std::string &Error) {
  std::vector<std::string> Found;
  auto add = [&](const std::string &File) {
    if (!File.empty() && !llvm::is_contained(Found, File))
      Found.push_back(File);
  };
  if (!O.Database.empty()) {
    fs::path Given(O.Database);
    add((Given.filename() == "compile_commands.json"
             ? Given
             : Given / "compile_commands.json")
            .string());
    if (fs::exists(Found.front()))
      return Found;
    Error = Found.front() + ": not found; CMake writes it with "
                            "-DCMAKE_EXPORT_COMPILE_COMMANDS=ON";
    return {};
  }
  std::string Folder = currentFolder();
  add(findDatabase(Folder));
  for (const std::string &File : O.Files)
    add(findDatabase(fs::path(absolutePath(File)).parent_path().string()));
  if (Found.empty())
    Error = "no compile_commands.json in " + Folder +
            ", its build/ or above: pass -p DIR, or flags after '--'; CMake "
            "writes it with -DCMAKE_EXPORT_COMPILE_COMMANDS=ON";
  return Found;
}

static std::optional<std::vector<Job>> listedJobs(const Options &O,
                                                  std::string &Error) {
  if (O.Flags)
    return withFlags(O.Files, *O.Flags);
  std::string First;
  for (const std::string &File : databasesFor(O, Error)) {
    auto All = readDatabase(File, Error);
    if (All && !O.Files.empty())
      All = selected(*All, O.Files, Error);
    if (All) {
      Error.clear();
      return All;
    }
    if (First.empty())
      First = Error;
  }
  if (!First.empty())
    Error = First;
  return std::nullopt;
}

static std::optional<std::vector<Job>> jobsOf(const Options &O,
                                              std::string &Error) {
  auto All = listedJobs(O, Error);
  if (All)
    addArguments(*All, O.ExtraBefore, O.Extra);
  return All;
}

std::optional<config::PathGlobs> excludesOf(const config::Config &C,
                                            std::string &Error) {
  auto Globs = config::PathGlobs::of(C.Exclude, Error);
  if (!Globs)
    Error = C.File + ": /exclude: " + Error;
  return Globs;
}

std::string allExcluded(const config::Config &C, size_t Count) {
  return C.File + ": /exclude: expected globs that leave a unit, found all " +
         std::to_string(Count) + " left out";
}

static void tell(const Project &P) {
  report::say("root: " +
              (P.Config.Root.empty()
                   ? "none (no " + std::string(config::FileName) +
                         ", no version control), paths start at " + P.Root
                   : P.Root));
  if (P.Config.File.empty() && P.Config.Others.empty())
    report::say("configuration: none");
  if (!P.Config.File.empty())
    report::say("configuration: " + P.Config.File);
  for (const config::Choices &Other : P.Config.Others)
    report::say("configuration: " + Other.File);
}

bool takeFolders(Project &P, std::string &Error) {
  std::set<std::string> Folders;
  if (!P.OneFile)
    for (const Job &J : P.Jobs)
      Folders.insert(fs::path(J.File).parent_path().string());
  std::vector<std::string> Notes;
  if (!config::addOthers(P.Config, {Folders.begin(), Folders.end()}, Notes,
                         Error))
    return false;
  for (const std::string &Note : Notes)
    report::warn(Note);
  auto Names = config::vocabularyOf(P.Config, Error);
  if (Names)
    P.Names = std::move(*Names);
  return Names.has_value();
}

static std::optional<Project> projectOf(const Options &O, std::vector<Job> Jobs,
                                        std::string &Error) {
  auto Where = rootOf(O, Jobs, Error);
  if (!Where)
    return std::nullopt;
  Project P;
  if (!Where->Project.File.empty()) {
    auto Config = config::read(Where->Project.File, Error);
    if (!Config)
      return std::nullopt;
    P.Config = std::move(*Config);
  }
  P.Config.Root = Where->Project.Root;
  P.Root = Where->Paths;
  P.Jobs = std::move(Jobs);
  P.OneFile = !O.Config.empty();
  if (!takeFolders(P, Error))
    return std::nullopt;
  if (O.Verbose)
    tell(P);
  return P;
}

std::optional<Project> openFolder(const Options &O, std::string &Error) {
  auto P = projectOf(O, {}, Error);
  if (P)
    P->Whole = P->Config.Exclude.empty();
  return P;
}

std::optional<Project> openProject(const Options &O, std::string &Error) {
  auto Jobs = jobsOf(O, Error);
  if (!Jobs)
    return std::nullopt;
  auto P = projectOf(O, std::move(*Jobs), Error);
  if (!P || !O.Files.empty())
    return P;
  auto Globs = excludesOf(P->Config, Error);
  if (!Globs)
    return std::nullopt;
  size_t Units = unitsOf(P->Jobs);
  std::erase_if(P->Jobs, [&](const Job &J) {
    return Globs->mean(model::reportedPath(J.File, P->Root));
  });
  for (const std::string &Glob : Globs->idle())
    report::warn(P->Config.File + ": /exclude: '" + Glob + "' fits no unit");
  P->Whole = unitsOf(P->Jobs) == Units;
  if (!P->Jobs.empty())
    return P;
  Error = allExcluded(P->Config, Units);
  return std::nullopt;
}

} // namespace spantidy::units
