// Which lines have changed since a revision.
#pragma once

#include "report/results.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace spantidy::cli {

class ChangedLines {
public:
  // Since a revision of the repository that Root is in: of what is committed, and of
  // what is not. Nothing: Error says why.
  static std::optional<ChangedLines> since(const std::string &Revision,
                                           const std::string &Root,
                                           std::string &Error);

  // Those of what `git diff -U0` prints.
  void addDiff(std::string_view Diff);
  void addFile(std::string Path) { Files[std::move(Path)] = {{1, ~0u}}; }

  // Path: relative to the root. Both lines are meant.
  bool touch(const std::string &Path, unsigned First, unsigned Last) const;

private:
  using Range = std::pair<unsigned, unsigned>; // first and last line
  std::map<std::string, std::vector<Range>> Files;
};

// Leaves the results that stand, or whose evidence stands, on such lines.
void keepChanged(report::Results &R, const ChangedLines &Lines);

} // namespace spantidy::cli
