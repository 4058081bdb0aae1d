// How many values a thing of that name can have. Its last words decide: an
// "event id" is an id, an "id type" is a type.
#include "owners.h"
#include "vocabulary.h"

#include <algorithm>
#include <cctype>

namespace spantidy::rules {

using Words = std::vector<std::string>;

static bool contains(const Words &List, const std::string &Word) {
  return std::find(List.begin(), List.end(), Word) != List.end();
}

static bool anyWord(const Words &All, const Words &List) {
  return std::any_of(All.begin(), All.end(),
                     [&](const std::string &W) { return contains(List, W); });
}

static bool isDigits(const std::string &Word) {
  return std::isdigit((unsigned char)Word.front());
}

// Two words at the end of All, or one where there are no more.
static std::string pairAt(const Words &All) {
  return All.size() < 2 ? All.back() : All[All.size() - 2] + " " + All.back();
}

// There is a handful of workers, so there are no more ids of workers.
static bool isOfFew(const Lexicon &L, const Words &All) {
  auto Few = L.FewOf.find(All.back());
  return Few != L.FewOf.end() && All.size() > 1 &&
         contains(Few->second, All[All.size() - 2]);
}

namespace {

// One reading of a name: alone, or with that of whatever it belongs to before it.
struct Reading {
  const Lexicon &L;
  Words All;
  bool Number;

  // "sha256" is one word of the lexicon and two of the splitter; the 2 of
  // "user_id2" says nothing.
  void dropDigits() {
    if (All.size() > 1 && isDigits(All.back())) {
      std::string Digits = All.back();
      All.pop_back();
      if (contains(L.UnboundedLast, All.back() + Digits))
        All.back() += Digits;
    }
  }

  Extent atEnd() const {
    if (isOfFew(L, All))
      return Extent::Bounded;
    if (contains(L.UnboundedPairs, pairAt(All)) ||
        contains(L.UnboundedLast, All.back()))
      return Extent::Unbounded;
    if (!Number && contains(L.UnboundedWeak, All.back()) &&
        !anyWord(All, L.BoundedWords))
      return Extent::Unbounded;
    return contains(L.BoundedWords, All.back()) ? Extent::Bounded
                                                : Extent::Unknown;
  }

  // From the end on, past words that say only that it is a value.
  Extent judge() {
    for (dropDigits(); !All.empty(); All.pop_back(), dropDigits()) {
      if (Extent Found = atEnd(); Found != Extent::Unknown)
        return Found;
      if (!contains(L.PlainTails, All.back()))
        break;
    }
    return Extent::Unknown;
  }
};

} // namespace

static bool endsIn(const Words &All, const Words &List) {
  return !All.empty() &&
         (contains(List, All.back()) || contains(List, pairAt(All)));
}

static bool isOfRequest(const Lexicon &L, Words Name,
                        const std::vector<std::string> &Owners) {
  while (Name.size() > 1 && contains(L.PlainTails, Name.back()))
    Name.pop_back();
  Words All;
  for (const std::string &Owner : Owners)
    for (std::string &Word : splitWords(Owner))
      All.push_back(std::move(Word));
  return endsIn(Name, L.RequestFields) && anyWord(All, L.RequestWords) &&
         !anyWord(All, L.BoundedWords);
}

Extent extentOf(const Lexicon &L, std::string_view Name,
                const std::vector<std::string> &Owners, bool Number) {
  Words Own = splitWords(Name);
  if (Own.empty())
    return Number ? Extent::Unbounded : Extent::Unknown;
  Extent Found = Reading{L, Own, Number}.judge();
  bool Veto = Found == Extent::Unknown && anyWord(Own, L.BoundedWords);
  for (const std::string &Owner : Owners) {
    Words Both = splitWords(Owner);
    Both.insert(Both.end(), Own.begin(), Own.end());
    if (isOfFew(L, Both))
      return Extent::Bounded;
    if (Found == Extent::Unknown && !Veto && !saysWhichOne(Owner))
      Found = Reading{L, std::move(Both), Number}.judge();
  }
  if (Found != Extent::Unknown)
    return Found;
  if (Veto)
    return Extent::Bounded;
  if (Number || isOfRequest(L, Own, Owners))
    return Extent::Unbounded;
  return Extent::Unknown;
}

} // namespace spantidy::rules
