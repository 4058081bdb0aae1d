// A text with edits in it, whose lines are formatted then.
#pragma once

#include "report/results.h"

#include <optional>
#include <string>
#include <vector>

namespace spantidy::fixes {

struct Edited {
  std::string Text;
  std::string Note; // why it is not formatted; empty: it is, or nobody wants it
};

// Nothing: two edits are in each other's way. Path, absolute, tells where to look for
// the style, and the language.
std::optional<Edited> edited(const std::string &Path, const std::string &Text,
                             const std::vector<report::Replacement> &Edits,
                             const std::string &Style);

} // namespace spantidy::fixes
