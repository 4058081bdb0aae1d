#include "reported_path.h"

#include <filesystem>

namespace spantidy::model {

namespace fs = std::filesystem;

static std::string startOf(const std::string &Root) {
  return Root.ends_with('/') ? Root : Root + "/";
}

bool isBelow(const std::string &File, const std::string &Folder) {
  return !Folder.empty() && File.starts_with(startOf(Folder)) &&
         File.size() > startOf(Folder).size();
}

std::string reportedPath(const std::string &Absolute, const std::string &Root) {
  if (isBelow(Absolute, Root))
    return Absolute.substr(startOf(Root).size());
  return Absolute == Root && !Root.empty() ? "." : Absolute;
}

std::string absolutePath(const std::string &Reported, const std::string &Root) {
  fs::path Path = (fs::path(Root) / Reported).lexically_normal();
  return (Path.has_filename() ? Path : Path.parent_path()).string();
}

} // namespace spantidy::model
