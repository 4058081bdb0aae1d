// Files of a project by the rules of .gitignore: a glob without a slash is meant at any
// depth, one that fits a folder means all below it, "!" takes back what one before it
// means, and the last one that fits decides.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace spantidy::config {

class PathGlobs {
public:
  // Nothing: Error says which one is no glob.
  static std::optional<PathGlobs> of(const std::vector<std::string> &Globs,
                                     std::string &Error);

  // Path: relative to the root, or absolute outside of it.
  bool mean(const std::string &Path) const;

  // Those that have fitted nothing that was asked for.
  std::vector<std::string> idle() const;

private:
  struct Glob {
    std::string Text;
    std::vector<std::string> Parts; // "**" is any number of folders
    bool Not = false, FoldersOnly = false;
    mutable bool Idle = true;
  };
  std::vector<Glob> All;
};

} // namespace spantidy::config
