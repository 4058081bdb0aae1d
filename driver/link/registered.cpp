// What registries say of the keys of attributes.

#include "resolver.h"

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

static bool contains(const std::vector<std::string> &List,
                     const std::string &Item) {
  return std::find(List.begin(), List.end(), Item) != List.end();
}

// "GET" for "get"; nothing where a member is spelled so, or none is.
static std::string memberMeant(const RegisteredKey &Key,
                               const std::string &Text) {
  if (contains(Key.Members, Text))
    return "";
  std::string Plain = rules::plainKey(Text);
  for (const std::string &Member : Key.Members)
    if (!Plain.empty() && rules::plainKey(Member) == Plain)
      return Member;
  return "";
}

// The same thing of the same type under another name.
static const RegisteredKey *newName(const RegisteredKey &Key) {
  if (Key.Is != RegisteredKey::Fate::Renamed || Key.Instead.size() != 1)
    return nullptr;
  auto New = rules::Registry::conventions().find(Key.Instead.front());
  return New && New.Key->Type == Key.Type && New.Key->Family == Key.Family
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

static void addUnregistered(KeyFacts &Facts, const std::string &Name) {
  const rules::Registry &All = rules::Registry::conventions();
  Facts.Meant = Facts.MeantNow = All.meantBy(Name);
  auto Meant = All.find(Facts.Meant);
  if (Meant && newName(*Meant.Key))
    Facts.MeantNow = Meant.Key->Instead.front();
}

static KeyFacts factsOf(const std::string &Name, const Value &What) {
  KeyFacts Facts;
  auto Match = rules::Registry::conventions().find(Name);
  if (!Match) {
    addUnregistered(Facts, Name);
    return Facts;
  }
  using Fate = RegisteredKey::Fate;
  const RegisteredKey &Key = *Match.Key;
  const Value *Text = asLiteral(What);
  Facts.Registered = true;
  if (Key.Everyones)
    return Facts;
  Facts.Family = Key.Family && Match.Member.empty();
  Facts.Holds = typeNamed(Key.Type);
  Facts.Deprecated = Key.Is != Fate::Current && Key.Is != Fate::Moved;
  if (Facts.Deprecated)
    for (const std::string &New : Key.Instead)
      Facts.Instead.push_back(New + std::string(Match.Member));
  if (const RegisteredKey *New = newName(Key)) {
    Facts.Renamed = true;
    if (keepsValue(Key, *New, Text))
      Facts.MeantNow = Facts.Instead.front();
  }
  if (Text) {
    Facts.Member = memberMeant(Key, Text->Text);
    Facts.OldValue = contains(Key.OldMembers, Text->Text);
  }
  return Facts;
}

std::vector<std::string> unregistered(const std::vector<std::string> &Keys) {
  std::vector<std::string> Own;
  for (const std::string &Key : Keys)
    if (!rules::Registry::conventions().find(Key))
      Own.push_back(Key);
  return Own;
}

void Resolver::judgeRegistered() {
  for (Attribute &A : U.Attributes) {
    const Value *Key = A.Conventional ? asLiteral(A.Key) : nullptr;
    A.Is = Key ? factsOf(Key->Text, A.What) : KeyFacts();
  }
}

} // namespace spantidy::link
