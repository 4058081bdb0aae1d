// What a check reads of its options.

#include "check.h"

#include "model/words.h"

#include <algorithm>
#include <cstdlib>

namespace spantidy {

std::string OptionValues::text(std::string_view Name) const {
  if (auto It = Set.find(std::string(Name)); It != Set.end())
    return It->second;
  for (const Option &O : C.Options)
    if (O.Name == Name)
      return std::string(O.Default);
  return {};
}

std::vector<std::string> OptionValues::list(std::string_view Name) const {
  std::vector<std::string> Items;
  std::string Text = text(Name);
  for (size_t At = 0; At <= Text.size();) {
    size_t End = std::min(Text.find(';', At), Text.size());
    size_t First = Text.find_first_not_of(' ', At);
    if (First < End)
      Items.push_back(
          Text.substr(First, Text.find_last_not_of(' ', End - 1) + 1 - First));
    At = End + 1;
  }
  return Items;
}

bool OptionValues::flag(std::string_view Name) const {
  std::string Text = text(Name);
  return Text == "true" || Text == "1" || Text == "yes";
}

unsigned long OptionValues::number(std::string_view Name) const {
  return std::strtoul(text(Name).c_str(), nullptr, 10);
}

bool OptionValues::fits(std::string_view Name, std::string_view Text) const {
  std::vector<std::string> Globs = list(Name);
  return std::any_of(Globs.begin(), Globs.end(), [&](const std::string &Glob) {
    return model::fits(Glob, Text);
  });
}

} // namespace spantidy
