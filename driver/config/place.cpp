// Which files count, and for which folders.

#include "config.h"

#include "model/reported_path.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <set>

namespace spantidy::config {

namespace fs = std::filesystem;

static bool isVersioned(const fs::path &Folder) {
  static constexpr const char *Markers[] = {".git", ".hg",  ".svn",   ".jj",
                                            ".sl",  ".bzr", "_darcs", ".pijul"};
  std::error_code Ignored;
  return std::any_of(std::begin(Markers), std::end(Markers), [&](auto *Marker) {
    return fs::exists(Folder / Marker, Ignored);
  });
}

// The home folder, or one above it. Under version control it keeps settings, and
// projects below it are none of its parts.
static bool holdsHome(const fs::path &Folder) {
  const char *Home = std::getenv("HOME");
  fs::path Left =
      fs::path(Home ? Home : "").lexically_normal().lexically_relative(Folder);
  return !Left.empty() && *Left.begin() != "..";
}

static fs::path absolute(std::string_view Folder) {
  std::error_code Ignored;
  fs::path At = fs::absolute(fs::path(Folder), Ignored).lexically_normal();
  return At.has_filename() ? At : At.parent_path(); // a slash at its end
}

// The outermost folder under version control; empty: there is none.
static std::string checkoutOf(fs::path Folder) {
  std::string Found;
  for (;; Folder = Folder.parent_path()) {
    if (isVersioned(Folder) && (Found.empty() || !holdsHome(Folder)))
      Found = Folder.string();
    if (Folder == Folder.parent_path())
      return Found;
  }
}

Place locate(std::string_view Folder) {
  std::error_code Ignored;
  for (fs::path At = absolute(Folder);; At = At.parent_path()) {
    if (fs::is_regular_file(At / FileName, Ignored))
      return {At.string(), (At / FileName).string()};
    if (At == At.parent_path())
      return {checkoutOf(absolute(Folder)), ""};
  }
}

static std::string folderOf(const Choices &C) {
  return fs::path(C.File).parent_path().string();
}

static bool isIn(std::string_view Folder, const std::string &Outer) {
  return Folder == Outer || model::isBelow(std::string(Folder), Outer);
}

// The files above Folder that may speak for it, the outermost first: those of its
// checkout, or of the folder Root that is around it. Without either, one that is there
// for all that is at home is meant for none.
static std::vector<std::string> filesFor(fs::path Folder,
                                         const std::string &Root) {
  std::vector<std::string> Found;
  std::error_code Ignored;
  std::string Most = checkoutOf(Folder);
  if (isIn(Folder.string(), Root) && (Most.empty() || isIn(Most, Root)))
    Most = Root;
  for (;; Folder = Folder.parent_path()) {
    bool Meant = Most.empty() ? Found.empty() || !holdsHome(Folder)
                              : isIn(Folder.string(), Most);
    if (Meant && fs::is_regular_file(Folder / FileName, Ignored))
      Found.insert(Found.begin(), (Folder / FileName).string());
    if (Folder == Folder.parent_path())
      return Found;
  }
}

// What only the project's own file decides.
static std::string idleKeys(const Config &C) {
  std::string Keys;
  for (auto [Name, IsSet] :
       {std::pair("baseline", !C.Baseline.empty()),
        {"cacheSize", C.CacheSize.has_value()},
        {"detachedByDesign", !C.DetachedByDesign.empty()},
        {"exclude", !C.Exclude.empty()},
        {"failOn", !C.FailOn.empty()},
        {"registry", !C.Weaver.empty() || !C.Keys.empty() ||
                         !C.SpanTypes.empty() || !C.Tenants.empty()},
        {"summaries", !C.Summaries.empty()},
        {"unitMemory", C.UnitMemory.has_value()},
        {"unitTimeout", C.UnitTimeout.has_value()}})
    if (IsSet)
      Keys += (Keys.empty() ? "/" : ", /") + std::string(Name);
  return Keys;
}

bool addOthers(Config &C, const std::vector<std::string> &Folders,
               std::vector<std::string> &Notes, std::string &Error) {
  std::set<std::string> Files;
  for (const std::string &Folder : Folders)
    for (std::string &File : filesFor(absolute(Folder), C.Root))
      if (File != C.File)
        Files.insert(std::move(File));
  for (const std::string &File : Files) {
    std::optional<Config> Read = read(File, Error);
    if (!Read)
      return false;
    for (auto List : {&Config::Vocabularies, &Config::LibraryFolders})
      (C.*List).insert((C.*List).end(), ((*Read).*List).begin(),
                       ((*Read).*List).end());
    if (std::string Keys = idleKeys(*Read);
        !Keys.empty() && model::isBelow(File, C.Root))
      Notes.push_back(std::string(File).append(": ").append(Keys).append(
          ": no effect in a folder of the project " + C.Root));
    C.Others.push_back(std::move(*Read));
  }
  return true;
}

std::vector<const Choices *> choicesFor(const Config &C,
                                        std::string_view Folder) {
  std::vector<const Choices *> All;
  auto add = [&](const Choices &Some) {
    if (!Some.File.empty() && isIn(Folder, folderOf(Some)))
      All.push_back(&Some);
  };
  add(C);
  for (const Choices &Other : C.Others)
    add(Other);
  if (All.empty())
    return {&C};
  std::sort(All.begin(), All.end(), [](auto *A, auto *B) {
    return folderOf(*A).size() < folderOf(*B).size();
  });
  return All;
}

std::string minEvidence(const std::vector<const Choices *> &All) {
  std::string Found = "likely";
  for (const Choices *C : All)
    if (!C->MinEvidence.empty())
      Found = C->MinEvidence;
  return Found;
}

std::optional<Config> find(std::string_view Folder,
                           std::vector<std::string> &Notes,
                           std::string &Error) {
  Config C;
  C.Root = checkoutOf(absolute(Folder));
  if (auto Files = filesFor(absolute(Folder), ""); !Files.empty()) {
    std::optional<Config> Read = read(Files.front(), Error);
    if (!Read)
      return std::nullopt;
    C = std::move(*Read);
  }
  if (!addOthers(C, {std::string(Folder)}, Notes, Error))
    return std::nullopt;
  return C;
}

} // namespace spantidy::config
