#include "key_style.h"

#include "evidence.h"

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

// In lower case, with dots and underscores: "order.line_count".
static bool isPlain(const std::string &Key) {
  return styleOf(Key) == Style::Plain;
}

// Of a style that is none is every key.
static bool isInStyle(const std::string &Key, const std::string &Style) {
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

// Letters and digits only, in lower case: "orderlinecount".
static std::string lettersOf(const std::string &Key) {
  std::string Letters;
  for (unsigned char C : Key)
    if (std::isalnum(C))
      Letters += char(std::tolower(C));
  return Letters;
}

static bool hasGap(const std::string &Key) {
  return Key.empty() || Key.front() == '.' || Key.back() == '.' ||
         Key.find("..") != std::string::npos;
}

// The conventions limit keys to what is printed of ASCII.
static bool hasOddCharacter(const std::string &Key) {
  return std::any_of(Key.begin(), Key.end(),
                     [](unsigned char C) { return C <= ' ' || C >= 0x7f; });
}

namespace {

// What the program's other keys are like, of those that are its own.
struct Company {
  size_t Alike = 0, Plain = 0;
  std::string Twin; // the same key, spelled otherwise

  // Three keys or more, and most of them.
  bool isHabit() const { return Alike >= 2 && Alike >= Plain; }
};

} // namespace

static Company companyOf(const model::Unit &U, const std::string &Key) {
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

// Is it another key of the project's or of the conventions' registry?
static std::optional<Flaw> misspelled(const model::Attribute &A,
                                      const std::string &Key,
                                      const KeyRules &Rules) {
  if (isIn(Rules.Own, Key))
    return std::nullopt;
  for (const std::string &Known : Rules.Own)
    if (lettersOf(Known) == lettersOf(Key))
      return Flaw{Flaw::Kind::Meant, Known, Known};
  if (A.Is.Meant.empty())
    return std::nullopt;
  return Flaw{Flaw::Kind::Meant, A.Is.Meant, A.Is.MeantNow};
}

// Of a key of the program's own, beside the others.
static std::optional<Flaw> besideOthers(const model::Unit &U,
                                        const model::Attribute &A,
                                        const std::string &Key,
                                        const KeyRules &Rules) {
  static constexpr size_t Many = 4; // fewer are no style
  Company Others = companyOf(U, Key);
  bool Plain = isPlain(Key);
  if (!Plain && Others.isHabit() && !A.Is.Own)
    return std::nullopt;
  if (auto Means = misspelled(A, Key, Rules); Means || Plain)
    return Means;
  if (!Others.Twin.empty())
    return Flaw{Flaw::Kind::Variant, Others.Twin, Others.Twin};
  if (!Rules.Style.empty() || Others.Plain < Many * (Others.Alike + 1))
    return std::nullopt;
  return Flaw{Flaw::Kind::Odd};
}

static std::optional<Flaw> againstRules(const std::string &Key,
                                        const KeyRules &Rules) {
  if (isIn(Rules.Own, Key))
    return std::nullopt;
  if (!isInStyle(Key, Rules.Style))
    return Flaw{Flaw::Kind::Style, Rules.Style};
  const auto &Spaces = Rules.Namespaces;
  if (!Spaces.empty() &&
      std::none_of(Spaces.begin(), Spaces.end(), [&](const std::string &Space) {
        return Key.starts_with(Space + ".");
      }))
    return Flaw{Flaw::Kind::Namespace};
  if (Rules.Registered)
    return Flaw{Flaw::Kind::Unregistered};
  return std::nullopt;
}

std::optional<Flaw> flawOf(const model::Unit &U, const model::Attribute &A,
                           const std::string &Key, const KeyRules &Rules) {
  if (hasOddCharacter(Key))
    return Flaw{Flaw::Kind::Character};
  if (hasGap(Key))
    return Flaw{Flaw::Kind::Gap};
  if (A.Is.Registered)
    return std::nullopt;
  if (Key.starts_with("otel."))
    return Flaw{Flaw::Kind::Reserved};
  auto Found = besideOthers(U, A, Key, Rules);
  return Found ? Found : againstRules(Key, Rules);
}

} // namespace spantidy
