#include "project.h"
#include "collect.h"

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
    std::string Folder = fs::current_path().string();
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

// What the sources in a folder belong to.
static std::optional<Project> projectOf(const Options &O,
                                        const std::string &Folder,
                                        std::string &Error) {
  Project P;
  auto Config = O.Config.empty() ? config::find(Folder, Error)
                                 : config::read(O.Config, Error);
  if (!Config)
    return std::nullopt;
  P.Config = std::move(*Config);
  if (!O.Root.empty())
    P.Config.Root = fs::absolute(O.Root).lexically_normal().string();
  if (P.Config.Root.size() > 1 && P.Config.Root.ends_with('/'))
    P.Config.Root.pop_back();
  P.Root = P.Config.Root.empty() ? fs::current_path().string() : P.Config.Root;
  auto Names = config::vocabularyOf(P.Config, Error);
  if (!Names)
    return std::nullopt;
  P.Names = std::move(*Names);
  return P;
}

std::optional<Project> openFolder(const Options &O, std::string &Error) {
  return projectOf(O, fs::current_path().string(), Error);
}

std::optional<Project> openProject(const Options &O, std::string &Error) {
  auto Jobs = jobsOf(O, Error);
  if (!Jobs)
    return std::nullopt;
  std::string Folder = Jobs->empty()
                           ? fs::current_path().string()
                           : fs::path(Jobs->front().File).parent_path().string();
  auto P = projectOf(O, Folder, Error);
  if (!P)
    return std::nullopt;
  P->Jobs = std::move(*Jobs);
  if (!O.Files.empty())
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
