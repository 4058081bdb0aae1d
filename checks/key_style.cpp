#include "key_style.h"

#include <algorithm>
#include <cctype>
#include <map>

namespace spantidy {

enum class Style { Plain, Camel, Kebab, Capital };

static Style styleOf(const std::string &Key) {
  if (Key.find('-') != std::string::npos)
    return Style::Kebab;
  bool Start = true;
  for (unsigned char C : Key) {
    if (std::isupper(C))
      return Start ? Style::Capital : Style::Camel;
    Start = !std::isalnum(C);
  }
  return Style::Plain;
}

bool isPlain(const std::string &Key) { return styleOf(Key) == Style::Plain; }

bool isInStyle(const std::string &Key, const std::string &Style) {
  static const std::map<std::string, std::string> Others = {
      {"snake", "_."}, {"camel", "."}, {"kebab", "-."}};
  auto It = Others.find(Style);
  bool Start = true; // of a part
  return It == Others.end() || std::all_of(Key.begin(), Key.end(), [&](char C) {
           bool Upper = std::isupper((unsigned char)C);
           bool Fits = std::isalnum((unsigned char)C)
                           ? !Upper || (Style == "camel" && !Start)
                           : It->second.find(C) != std::string::npos;
           Start = C == '.';
           return Fits;
         });
}

std::string lettersOf(const std::string &Key) {
  std::string Letters;
  for (unsigned char C : Key)
    if (std::isalnum(C))
      Letters += char(std::tolower(C));
  return Letters;
}

bool hasGap(const std::string &Key) {
  return Key.empty() || Key.front() == '.' || Key.back() == '.' ||
         Key.find("..") != std::string::npos;
}

bool hasOddCharacter(const std::string &Key) {
  return std::any_of(Key.begin(), Key.end(),
                     [](unsigned char C) { return C <= ' ' || C >= 0x7f; });
}

Company companyOf(const model::Unit &U, const std::string &Key) {
  Company C;
  Style Mine = styleOf(Key);
  std::string Letters = lettersOf(Key);
  for (const std::string &Other : U.OwnKeys) {
    if (Other == Key)
      continue;
    bool Plain = isPlain(Other);
    C.Alike += styleOf(Other) == Mine;
    C.Plain += Plain;
    if (Plain && C.Twin.empty() && lettersOf(Other) == Letters &&
        !hasOddCharacter(Other) && !hasGap(Other))
      C.Twin = Other;
  }
  return C;
}

} // namespace spantidy
