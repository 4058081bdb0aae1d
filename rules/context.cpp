#include "context.h"

#include <algorithm>
#include <cctype>

namespace spantidy::rules {

static bool contains(const std::vector<std::string> &List,
                     const std::string &Word) {
  return std::find(List.begin(), List.end(), Word) != List.end();
}

// Without what it ends in of these characters, which is put into Cut.
static std::string_view cut(std::string_view Text, std::string_view Characters,
                            std::string_view &Cut) {
  size_t End = Text.find_last_not_of(Characters);
  End = End == std::string_view::npos ? 0 : End + 1;
  Cut = Text.substr(End);
  return Text.substr(0, End);
}

static std::string lastWord(std::string_view Text) {
  size_t Begin = Text.find_last_of(" /?&([{,;");
  std::vector<std::string> Words = splitWords(
      Begin == std::string_view::npos ? Text : Text.substr(Begin + 1));
  return Words.empty() ? "" : Words.back();
}

// Of a kind that a program has a handful of: "worker", "steps".
static bool isFew(const Lexicon &L, const std::string &Word) {
  std::string One = Word.size() > 3 && Word.back() == 's'
                        ? Word.substr(0, Word.size() - 1)
                        : Word;
  auto Few = L.FewOf.find("id");
  for (const std::string &W : {Word, One})
    if (contains(L.BoundedWords, W) ||
        (Few != L.FewOf.end() && contains(Few->second, W)))
      return true;
  return false;
}

// A value in quotes, behind an operator or a parenthesis of SQL.
static bool opensQuote(std::string_view Before) {
  std::string_view Spaces;
  Before = cut(Before.substr(0, Before.size() - 1), " ", Spaces);
  std::string Word = lastWord(Before);
  return Before.ends_with('=') || Before.ends_with('(') || Word == "like";
}

// "GET /orders/": one of them. "/api/", "/v1/" are parts of the interface.
static bool isCollection(const Lexicon &L, std::string_view Before) {
  std::string Word = lastWord(Before);
  return Before.find('/') != std::string_view::npos && Word.size() > 3 &&
         Word.back() == 's' && Word[Word.size() - 2] != 's' && !isFew(L, Word);
}

bool leadsToAnything(const Lexicon &L, std::string_view Before,
                     std::string_view Name) {
  std::string_view Signs;
  if (Before.ends_with('\'') || Before.ends_with('"'))
    return opensQuote(Before);
  if (Before.ends_with('/'))
    return isCollection(L, Before.substr(0, Before.size() - 1));
  if (Before.ends_with('[')) {
    std::string Word = lastWord(Before.substr(0, Before.size() - 1));
    return !Word.empty() && Word == lastWord(Name) && !isFew(L, Word);
  }
  std::string_view Text = cut(Before, " =:#", Signs);
  if (Signs.empty() || Text.empty())
    return false;
  std::string Word = lastWord(Text);
  size_t Key = Text.find_last_of("?&");
  if (Signs == "=" && Key != std::string_view::npos && !isFew(L, Word))
    return true;
  if (Signs.ends_with('#'))
    return !Word.empty() && !isFew(L, Word);
  size_t Begin = Text.find_last_of(" /?&([{,;.");
  std::string_view Phrase =
      Begin == std::string_view::npos ? Text : Text.substr(Begin + 1);
  bool Id = Word == "id" || Word == "uuid" || Word == "guid";
  bool Assigned = Signs.find_first_of("=:") != std::string_view::npos;
  return (Id || (Assigned && contains(L.UnboundedLast, Word))) &&
         extentOf(L, Phrase, {}, /*Number=*/false) == Extent::Unbounded;
}

} // namespace spantidy::rules
