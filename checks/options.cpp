// What a check reads of its options.

#include "check.h"

#include <algorithm>
#include <cstdlib>

namespace spantidy {

static bool matches(std::string_view Glob, std::string_view Text) {
  if (Glob.empty())
    return Text.empty();
  if (Glob.front() != '*')
    return !Text.empty() && Glob.front() == Text.front() &&
           matches(Glob.substr(1), Text.substr(1));
  for (size_t I = 0; I <= Text.size(); ++I)
    if (matches(Glob.substr(1), Text.substr(I)))
      return true;
  return false;
}

unsigned long OptionValues::number(std::string_view Name) const {
  return std::strtoul(text(Name).c_str(), nullptr, 10);
}

bool OptionValues::fits(std::string_view Name, std::string_view Text) const {
  std::vector<std::string> Globs = list(Name);
  return std::any_of(Globs.begin(), Globs.end(), [&](const std::string &Glob) {
    return matches(Glob, Text);
  });
}

} // namespace spantidy
