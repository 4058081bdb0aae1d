#include "registry.h"

#include "embedded.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cctype>

namespace spantidy::rules {

using nlohmann::json;

static RegisteredKey::Fate fateNamed(const std::string &Word) {
  using Fate = RegisteredKey::Fate;
  return Word == "renamed"    ? Fate::Renamed
         : Word == "replaced" ? Fate::Replaced
         : Word == "obsolete" ? Fate::Obsolete
         : Word == "moved"    ? Fate::Moved
                              : Fate::Current;
}

static RegisteredKey keyFrom(const json &Entry) {
  static constexpr std::string_view Family = "template[";
  RegisteredKey K;
  K.Type = Entry.at("type");
  if (K.Type.starts_with(Family)) {
    K.Family = true;
    K.Type = K.Type.substr(Family.size(), K.Type.size() - Family.size() - 1);
  }
  K.Members = Entry.value("members", K.Members);
  K.OldMembers = Entry.value("oldMembers", K.OldMembers);
  K.Is = fateNamed(Entry.value("gone", ""));
  K.Instead = Entry.value("instead", K.Instead);
  K.Everyones = Entry.value("everyones", false);
  return K;
}

const Registry &Registry::conventions() {
  static const Registry All = [] {
    Registry R;
    for (const Embedded &File : conventionFiles()) {
      json Document = json::parse(File.Content);
      for (auto &[Key, Entry] : Document.at("keys").items())
        R.add(Key, keyFrom(Entry));
    }
    return R;
  }();
  return All;
}

void Registry::add(const std::string &Name, RegisteredKey Key) {
  // Of two that are spelled alike, the one in use is meant.
  if (std::string &Means = Plain[plainKey(Name)];
      Means.empty() || Key.Own || Key.Is == RegisteredKey::Fate::Current)
    Means = Name;
  Keys[Name] = std::move(Key);
}

std::vector<std::string> Registry::olderNames(const std::string &Key) const {
  std::vector<std::string> Older;
  for (auto &[Name, Facts] : Keys)
    if (std::find(Facts.Instead.begin(), Facts.Instead.end(), Key) !=
        Facts.Instead.end())
      Older.push_back(Name);
  return Older;
}

Registry::Match Registry::find(std::string_view Key) const {
  if (auto It = Keys.find(Key); It != Keys.end())
    return {&It->second, {}};
  for (size_t Dot = Key.rfind('.'); Dot != Key.npos && Dot > 0;
       Dot = Key.rfind('.', Dot - 1))
    if (auto It = Keys.find(Key.substr(0, Dot));
        It != Keys.end() && It->second.Family)
      return {&It->second, Key.substr(Dot)};
  return {};
}

std::string plainKey(std::string_view Key) {
  std::string Plain;
  for (unsigned char C : Key)
    if (C != '.' && C != '_' && C != '-')
      Plain += static_cast<char>(std::tolower(C));
  return Plain;
}

// What stands before the first difference and behind the last one.
static std::pair<size_t, size_t> agreement(std::string_view A,
                                           std::string_view B) {
  size_t Most = std::min(A.size(), B.size());
  size_t Front = 0, Back = 0;
  while (Front < Most && A[Front] == B[Front])
    ++Front;
  while (Back < Most - Front &&
         A[A.size() - 1 - Back] == B[B.size() - 1 - Back])
    ++Back;
  return {Front, Back};
}

bool isSlip(std::string_view A, std::string_view B) {
  // Of a shorter word every letter counts; "state" and "stage" are two.
  static constexpr size_t Shortest = 5, ShortestExchanged = 6;
  if (A.size() > B.size())
    std::swap(A, B);
  auto [Front, Back] = agreement(A, B);
  if (A.size() < Shortest || B.size() - A.size() > 1 || Front == 0 || Back == 0)
    return false;
  size_t Left = B.size() - Front - Back;
  if (A.size() < B.size())
    return Left <= 1;
  return (Left == 1 && A.size() >= ShortestExchanged) ||
         (Left == 2 && A[Front] == B[Front + 1] && A[Front + 1] == B[Front]);
}

static std::vector<std::string_view> partsOf(std::string_view Key) {
  std::vector<std::string_view> Parts;
  while (true) {
    size_t End = Key.find_first_of("._");
    Parts.push_back(Key.substr(0, End));
    if (End == Key.npos)
      return Parts;
    Key.remove_prefix(End + 1);
  }
}

// All words but one are the same, and that one has a slip.
static bool hasSlip(std::string_view Key, std::string_view Registered) {
  std::vector<std::string_view> Mine = partsOf(Key),
                                Theirs = partsOf(Registered);
  if (Mine.size() != Theirs.size())
    return false;
  size_t Slips = 0;
  for (size_t I = 0; I < Mine.size(); ++I)
    if (Mine[I] != Theirs[I]) {
      if (!isSlip(Mine[I], Theirs[I]))
        return false;
      ++Slips;
    }
  return Slips == 1;
}

// `user_id` beside `user.id` is a key of somebody who knows no namespaces.
static bool differsInDots(std::string_view Key, std::string_view Registered) {
  return std::equal(Key.begin(), Key.end(), Registered.begin(),
                    Registered.end(), [](char Mine, char Its) {
                      return Mine == Its || (Mine == '_' && Its == '.');
                    });
}

std::string Registry::meantBy(std::string_view Key) const {
  if (auto It = Plain.find(plainKey(Key)); It != Plain.end())
    return !Keys.find(It->second)->second.Own && Key.find('.') == Key.npos &&
                   differsInDots(Key, It->second)
               ? ""
               : It->second;
  // Namespaces are not guessed.
  std::string_view Space = Key.substr(0, Key.find('.') + 1);
  for (auto It = Keys.lower_bound(Space);
       !Space.empty() && It != Keys.end() && It->first.starts_with(Space); ++It)
    if (hasSlip(Key, It->first))
      return It->first;
  return "";
}

} // namespace spantidy::rules
