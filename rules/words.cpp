#include "owners.h"
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

bool isNamed(const std::vector<std::string> &List, std::string_view Name) {
  std::string Whole;
  for (const std::string &Word : splitWords(Name))
    Whole += (Whole.empty() ? "" : " ") + Word;
  return contains(List, Whole);
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

bool saysWhichOne(std::string_view Owner) {
  std::vector<std::string> Words = splitWords(Owner);
  static const std::vector<std::string> Which = {
      "first", "second", "third",    "last", "next",
      "prev",  "middle", "previous", "full", "current"};
  return !Words.empty() && contains(Which, Words.back());
}

bool isSamplingKey(const Lexicon &L, std::string_view Key) {
  for (const std::string &Known : L.SamplingKeys)
    if (Key.substr(0, Known.size()) == Known &&
        (Key.size() == Known.size() || Key[Known.size()] == '.'))
      return true;
  return false;
}

} // namespace spantidy::rules
