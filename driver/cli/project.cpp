#include "project.h"
#include "collect.h"
#include "root.h"

#include "llvm/Support/raw_ostream.h"

#include <filesystem>

namespace spantidy::cli {

namespace fs = std::filesystem;

extract::Settings Project::settings() const {
  extract::Settings S;
  S.Names = &Names;
  S.ProjectRoot = Config.Root;
  S.PathRoot = Root;
  S.LibraryFolders.insert(S.LibraryFolders.end(), Config.LibraryFolders.begin(),
                          Config.LibraryFolders.end());
  return S;
}

std::string Project::objectionTo(const std::string &File) const {
  std::error_code Unknown;
  std::string Real = fs::canonical(Root, Unknown).string();
  std::string Below = reportedPath(File, Unknown ? Root : Real);
  if (Below == File)
    return "not fixed: it is outside the project's folder " + Root;
  for (const std::string &Folder : settings().LibraryFolders)
    if (("/" + Below).find(Folder) != std::string::npos)
      return "not fixed: it is in a library's folder, '" + Folder + "'";
  return {};
}

static std::optional<std::vector<Job>> jobsOf(const Options &O,
                                              std::string &Error) {
  if (O.Flags) {
    if (O.Files.empty()) {
      Error = "flags after '--' need files before it";
      return std::nullopt;
    }
    return withFlags(O.Files, *O.Flags);
  }
  std::string File;
  if (!O.Database.empty()) {
    fs::path Given(O.Database);
    File = (Given.filename() == "compile_commands.json"
                ? Given
                : Given / "compile_commands.json")
               .string();
    if (!fs::exists(File)) {
      Error = File + ": not found; CMake writes it with "
                     "-DCMAKE_EXPORT_COMPILE_COMMANDS=ON";
      return std::nullopt;
    }
  } else {
    std::string Folder = currentFolder();
    File = findDatabase(Folder);
    if (File.empty() && !O.Files.empty())
      File = findDatabase(fs::path(O.Files.front()).parent_path().string());
    if (File.empty()) {
      Error = "no compile_commands.json in " + Folder +
              ", its build/ or above: pass -p DIR, or flags after '--'; CMake "
              "writes it with -DCMAKE_EXPORT_COMPILE_COMMANDS=ON";
      return std::nullopt;
    }
  }
  auto All = readDatabase(File, Error);
  if (!All || O.Files.empty())
    return All;
  return selected(*All, O.Files, Error);
}

std::optional<std::vector<llvm::GlobPattern>>
excludesOf(const config::Config &C, std::string &Error) {
  std::vector<llvm::GlobPattern> Globs;
  for (const std::string &Text : C.Exclude) {
    auto Glob = llvm::GlobPattern::create(Text);
    if (!Glob) {
      Error = C.File + ": /exclude: '" + Text +
              "': " + llvm::toString(Glob.takeError());
      return std::nullopt;
    }
    Globs.push_back(std::move(*Glob));
  }
  return Globs;
}

static void tell(const Project &P) {
  llvm::errs() << "span-tidy: root: ";
  if (P.Config.Root.empty())
    llvm::errs() << "none (no " << config::FileName
                 << ", no version control), paths start at " << P.Root << "\n";
  else
    llvm::errs() << P.Root << "\n";
  llvm::errs() << "span-tidy: configuration: "
               << (P.Config.File.empty() ? "none" : P.Config.File) << "\n";
}

static std::optional<Project> projectOf(const Options &O,
                                        std::vector<Job> Jobs,
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
  auto Names = config::vocabularyOf(P.Config, Error);
  if (!Names)
    return std::nullopt;
  P.Names = std::move(*Names);
  if (O.Verbose)
    tell(P);
  return P;
}

std::optional<Project> openFolder(const Options &O, std::string &Error) {
  return projectOf(O, {}, Error);
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
  std::erase_if(P->Jobs, [&](const Job &J) {
    return llvm::any_of(*Globs, [&](const llvm::GlobPattern &Glob) {
      return Glob.match(reportedPath(J.File, P->Root));
    });
  });
  return P;
}

} // namespace spantidy::cli
