#include "vocabulary.h"

#include <algorithm>
#include <cctype>

namespace spantidy::rules {

std::vector<std::string> splitWords(std::string_view Identifier) {
  std::vector<std::string> Words;
  enum class Class { None, Lower, Upper, Digit } Before = Class::None;
  for (size_t I = 0; I < Identifier.size(); ++I) {
    unsigned char C = Identifier[I];
    if (!std::isalnum(C)) {
      Before = Class::None;
      continue;
    }
    Class Now = std::isdigit(C)   ? Class::Digit
                : std::isupper(C) ? Class::Upper
                                  : Class::Lower;
    // In "HTTPServer" the last capital starts the next word.
    bool EndsCapitals = Now == Class::Upper && Before == Class::Upper &&
                        I + 1 < Identifier.size() &&
                        std::islower((unsigned char)Identifier[I + 1]);
    bool Starts = Before == Class::None || EndsCapitals ||
                  (Now == Class::Upper && Before != Class::Upper) ||
                  (Now == Class::Digit) != (Before == Class::Digit);
    if (Starts)
      Words.emplace_back();
    Words.back() += (char)std::tolower(C);
    Before = Now;
  }
  return Words;
}

static bool contains(const std::vector<std::string> &List,
                     const std::string &Word) {
  return std::find(List.begin(), List.end(), Word) != List.end();
}

bool speaksOf(const std::vector<std::string> &List, std::string_view Name) {
  std::vector<std::string> Words = splitWords(Name);
  std::erase_if(Words, [](const std::string &W) { return W == "of"; });
  for (size_t I = 0; I < Words.size(); ++I)
    if (contains(List, Words[I]) ||
        (I + 1 < Words.size() && contains(List, Words[I] + " " + Words[I + 1])))
      return true;
  return false;
}

static bool isDigits(const std::string &Word) {
  return std::isdigit((unsigned char)Word.front());
}

// "secret_name" names a secret, "first_name" is a datum itself.
static bool namesSomething(const Lexicon &L,
                           const std::vector<std::string> &Words) {
  if (Words.size() < 2 || (Words.back() != "name" && Words.back() != "names"))
    return false;
  std::string Pair = Words[Words.size() - 2] + " name";
  return !contains(L.PersonalPairs, Pair) && !contains(L.IdentityPairs, Pair);
}

// Do these two words stand in one part of a key? "db.key" is a key of db.
static bool together(std::string_view Key, const std::string &First,
                     const std::string &Second) {
  return Key.find(First + "." + Second) == std::string_view::npos;
}

// The order is the lexicon's: friends first, what is worst next, and a word
// that says "only about it" ("hash", "length") cancels everything.
Verdict sensitivityOf(const Lexicon &L, std::string_view Name, bool IsKey) {
  std::vector<std::string> Words = splitWords(Name);
  std::erase_if(Words, [](const std::string &W) {
    return W == "of" || W == "the" || W == "for";
  });
  if (Words.empty())
    return {};
  // "sha256" is one word of the lexicon and two of the splitter.
  std::vector<std::string> Forms = Words;
  for (size_t I = 0; I + 1 < Words.size(); ++I)
    if (isDigits(Words[I + 1]))
      Forms.push_back(Words[I] + Words[I + 1]);
  for (const std::string &Word : Forms)
    if (contains(L.Negators, Word) || contains(L.FriendWords, Word) ||
        contains(L.CleaningWords, Word))
      return {};
  for (size_t I = 0; I + 1 < Words.size(); ++I)
    if (contains(L.FriendPairs, Words[I] + " " + Words[I + 1]))
      return {};
  if (namesSomething(L, Words))
    return {};

  for (const std::string &Word : Forms)
    if (contains(L.SecretWords, Word))
      return {"secret", Word};
  for (size_t I = 0; I + 1 < Words.size(); ++I) {
    auto Firsts = L.SecretPairs.find(Words[I + 1]);
    if (Firsts != L.SecretPairs.end() && contains(Firsts->second, Words[I]) &&
        (!IsKey || together(Name, Words[I], Words[I + 1])))
      return {"secret", Words[I] + " " + Words[I + 1]};
  }
  if (IsKey && contains(L.TokenLast, Words.back()))
    return {"secret", Words.back()};
  for (const std::string &Word : Words)
    if (contains(L.PersonalWords, Word))
      return {"personal", Word};
  for (size_t I = 0; I + 1 < Words.size(); ++I)
    if (std::string Pair = Words[I] + " " + Words[I + 1];
        contains(L.PersonalPairs, Pair))
      return {"personal", Pair};
  for (size_t I = 0; I < Words.size(); ++I) {
    if (contains(L.IdentityPairs, Words[I]))
      return {"identity", Words[I]};
    if (I + 1 == Words.size())
      break;
    std::string Pair = Words[I] + " " + Words[I + 1];
    if (contains(L.IdentityPairs, Pair))
      return {"identity", Pair};
    if (Pair == "session id")
      return {"session", Pair};
  }
  return {};
}

bool isSamplingKey(const Lexicon &L, std::string_view Key) {
  for (const std::string &Known : L.SamplingKeys)
    if (Key.substr(0, Known.size()) == Known &&
        (Key.size() == Known.size() || Key[Known.size()] == '.'))
      return true;
  return false;
}

} // namespace spantidy::rules
