// What a check reads of its options.

#include "check.h"

#include "model/words.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <regex>

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

static bool isNumber(std::string_view Text) {
  unsigned long Number = 0;
  auto Read = std::from_chars(Text.data(), Text.data() + Text.size(), Number);
  return Read.ec == std::errc() && Read.ptr == Text.data() + Text.size();
}

// As clang-tidy reads them: words of YAML, and numbers.
static std::optional<bool> flagIn(const std::string &Text) {
  std::string Word = model::lowered(Text);
  for (const char *Yes : {"true", "yes", "on", "y"})
    if (Word == Yes)
      return true;
  for (const char *No : {"false", "no", "off", "n", "0"})
    if (Word == No)
      return false;
  return isNumber(Text) ? std::optional(true) : std::nullopt;
}

static bool isRegex(const std::string &Text) try {
  (void)std::regex(Text);
  return true;
} catch (const std::regex_error &) {
  return false;
}

static bool isOneOf(std::string_view Values, std::string_view Wanted) {
  return (";" + std::string(Values) + ";")
             .find(";" + std::string(Wanted) + ";") != std::string::npos;
}

std::string complaintAbout(const Check &C, const Option &O,
                           const std::string &Value) {
  std::string Expected;
  if (isNumber(O.Default))
    Expected = isNumber(Value) ? "" : "an integer";
  else if (flagIn(std::string(O.Default)))
    Expected = flagIn(Value) ? "" : "a bool";
  else if (O.Values == "regex")
    Expected = isRegex(Value) ? "" : "a regular expression";
  else if (!O.Values.empty() && Value != O.Default && !isOneOf(O.Values, Value))
    Expected = "one of '" + std::string(O.Values) + "'";
  if (Expected.empty())
    return {};
  return "invalid configuration value '" + Value + "' for option '" +
         std::string(CheckPrefix) + std::string(C.Id) + "." +
         std::string(O.Name) + "'; expected " + Expected;
}

bool OptionValues::flag(std::string_view Name) const {
  return flagIn(text(Name)).value_or(false);
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
