// What registries say of the keys of attributes.

#include "keys.h"
#include "passes.h"

#include "rules/registry.h"

#include <algorithm>

namespace spantidy::link {

using namespace model;
using rules::RegisteredKey;

static ValueType typeNamed(const std::string &Word) {
  static const std::map<std::string, ValueType> Types = {
      {"boolean", ValueType::Bool},  {"boolean[]", ValueType::Bools},
      {"int", ValueType::Int},       {"int[]", ValueType::Ints},
      {"double", ValueType::Double}, {"double[]", ValueType::Doubles},
      {"string", ValueType::Text},   {"string[]", ValueType::Texts},
  };
  auto It = Types.find(Word);
  return It == Types.end() ? ValueType::Unknown : It->second;
}

// "GET" for "get", "postgresql" for "postgres"; nothing where a member is spelled
// so, or none is.
static std::string memberMeant(const RegisteredKey &Key,
                               const std::string &Text) {
  if (contains(Key.Members, Text))
    return "";
  std::string Plain = rules::plainKey(Text);
  for (const std::string &Member : Key.Members)
    if (!Plain.empty() && rules::plainKey(Member) == Plain)
      return Member;
  static constexpr size_t Shortest = 5, MostMore = 3;
  std::string Begun;
  for (const std::string &Member : Key.Members)
    if (Text.size() >= Shortest && Member.starts_with(Text)) {
      if (!Begun.empty())
        return "";
      Begun = Member;
    }
  bool Close = Begun.size() <= Text.size() + MostMore &&
               Begun.find_first_of("._") == Begun.npos;
  return Close ? Begun : "";
}

// The same thing of the same type under another name.
static const RegisteredKey *newName(const rules::Registry &All,
                                    const RegisteredKey &Key) {
  if (Key.Is != RegisteredKey::Fate::Renamed || Key.Instead.size() != 1)
    return nullptr;
  auto New = All.find(Key.Instead.front());
  bool OfAnyType = Key.Own && Key.Type == "any";
  return New && (New.Key->Type == Key.Type || OfAnyType) &&
                 New.Key->Family == Key.Family
             ? New.Key
             : nullptr;
}

// Is a value, which may not be known, of the new key's as it was of the old one's?
static bool keepsValue(const RegisteredKey &Key, const RegisteredKey &New,
                       const Value *Text) {
  auto has = [&](const std::string &Member) {
    return contains(New.Members, Member) && !contains(New.OldMembers, Member);
  };
  return New.Members.empty() ||
         (Text ? has(Text->Text)
               : std::all_of(Key.Members.begin(), Key.Members.end(), has));
}

static KeyFacts factsOfUnregistered(const rules::Registry &All,
                                    const std::string &Name) {
  KeyFacts Facts;
  Facts.Meant = Facts.MeantNow = All.meantBy(Name);
  auto Meant = All.find(Facts.Meant);
  Facts.Own = Meant && Meant.Key->Own;
  if (Meant && newName(All, *Meant.Key))
    Facts.MeantNow = Meant.Key->Instead.front();
  return Facts;
}

static void addFate(KeyFacts &Facts, const RegisteredKey &Key,
                    std::string_view Member) {
  using Fate = RegisteredKey::Fate;
  Facts.Forbidden = Key.Is == Fate::Forbidden;
  Facts.Deprecated =
      !Facts.Forbidden && Key.Is != Fate::Current && Key.Is != Fate::Moved;
  Facts.Why = Key.Why;
  if (Facts.Deprecated || Facts.Forbidden)
    for (const std::string &New : Key.Instead)
      Facts.Instead.push_back(New + std::string(Member));
}

static KeyFacts factsOf(const rules::Registry &All, const std::string &Name,
                        const Value &What) {
  auto Match = All.find(Name);
  if (!Match)
    return factsOfUnregistered(All, Name);
  const RegisteredKey &Key = *Match.Key;
  const Value *Text = asLiteral(What);
  KeyFacts Facts;
  Facts.Registered = true;
  Facts.Own = Key.Own;
  if (Key.Everyones)
    return Facts;
  Facts.Family = Key.Family && Match.Member.empty();
  Facts.Holds = typeNamed(Key.Type);
  addFate(Facts, Key, Match.Member);
  if (const RegisteredKey *New = newName(All, Key)) {
    Facts.Renamed = true;
    if (keepsValue(Key, *New, Text))
      Facts.MeantNow = Facts.Instead.front();
  }
  if (Text) {
    Facts.Member = memberMeant(Key, Text->Text);
    Facts.OldValue = contains(Key.OldMembers, Text->Text);
    // Others than the project's leave room for values of one's own.
    Facts.Unlisted = Key.Own && !Key.Members.empty() && Facts.Member.empty() &&
                     !contains(Key.Members, Text->Text);
  }
  return Facts;
}

std::vector<std::string> unregistered(const std::vector<std::string> &Keys,
                                      const rules::Registry &All) {
  std::vector<std::string> Own;
  for (const std::string &Key : Keys)
    if (!All.find(Key))
      Own.push_back(Key);
  return Own;
}

static std::vector<std::string> partsOf(const std::string &Key) {
  std::vector<std::string> Parts{""};
  for (char C : Key)
    if (C == '.' || C == '_')
      Parts.emplace_back();
    else
      Parts.back() += C;
  return Parts;
}

// "._" of "order.line_count": what stands between the words.
static std::string signsOf(const std::string &Key) {
  std::string Signs;
  for (char C : Key)
    if (C == '.' || C == '_')
      Signs += C;
  return Signs;
}

// Two words, and none that are two forms of one: "retried", "retired".
static bool mayBeSlip(const std::string &A, const std::string &B) {
  auto isForm = [](const std::string &Word) {
    return Word.ends_with("ed") || Word.ends_with("ing");
  };
  auto sorted = [](std::string Word) {
    std::sort(Word.begin(), Word.end());
    return Word;
  };
  static constexpr size_t Shortest = 6;
  return std::min(A.size(), B.size()) >= Shortest && rules::isSlip(A, B) &&
         (A.size() != B.size() || sorted(A) == sorted(B)) &&
         !(isForm(A) && isForm(B));
}

// The word of Key that is a slip of the other key's, if all other words are the same;
// first the slip.
static std::optional<std::pair<std::string, std::string>>
slipIn(const std::string &Key, const std::string &Other) {
  std::optional<std::pair<std::string, std::string>> Found;
  if (Other.size() > Key.size() + 1 || Key.size() > Other.size() + 1 ||
      Key.substr(0, 1) != Other.substr(0, 1))
    return std::nullopt;
  std::vector<std::string> Mine = partsOf(Key), Theirs = partsOf(Other);
  if (Mine.size() != Theirs.size() || signsOf(Key) != signsOf(Other))
    return std::nullopt;
  for (size_t I = 0; I < Mine.size(); ++I)
    if (Mine[I] != Theirs[I]) {
      if (Found || !mayBeSlip(Mine[I], Theirs[I]))
        return std::nullopt;
      Found = {Mine[I], Theirs[I]};
    }
  return Found;
}

// The program's key that is meant by one of its own: its word is in several keys, or
// it is recorded more than once, and the slip is in no other key.
static std::string slipOf(const std::string &Key, const Unit &U,
                          const ProgramFacts *Facts) {
  if (!Facts)
    return "";
  auto keysWith = [&](const std::string &Word) {
    return std::count_if(
        Facts->Keys.begin(), Facts->Keys.end(),
        [&](const std::string &One) { return contains(partsOf(One), Word); });
  };
  auto times = [&](const std::string &One) {
    return std::count_if(U.Attributes.begin(), U.Attributes.end(),
                         [&](const Attribute &A) {
                           const Value *Literal = asLiteral(A.Key);
                           return Literal && Literal->Text == One;
                         });
  };
  for (const std::string &Other : Facts->Keys)
    if (auto Slip = slipIn(Key, Other);
        Slip && keysWith(Slip->first) == 1 &&
        (keysWith(Slip->second) > 1 || times(Other) > 1))
      return Other;
  return "";
}

// What the conventions say is of APIs that follow them; a project means all of its
// code.
void judgeRegistered(Unit &U, const Callees &Known,
                     const rules::Lexicon &Words) {
  for (Attribute &A : U.Attributes) {
    const Value *Key = A.Conventional || Words.Own ? asLiteral(A.Key) : nullptr;
    A.Is = Key ? factsOf(Words.registry(), Key->Text, A.What) : KeyFacts();
    if (Key && !A.Is.Registered && A.Is.Meant.empty())
      A.Is.Meant = A.Is.MeantNow = slipOf(Key->Text, U, Known.facts());
    if (!A.Conventional && !A.Is.Own)
      A.Is = KeyFacts();
  }
}

} // namespace spantidy::link
