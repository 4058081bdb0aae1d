// What an identifier says of a secret or a personal datum. The head noun decides,
// as in English: a "jwt issuer" is an issuer.
#include "owners.h"
#include "vocabulary.h"

#include <algorithm>
#include <cctype>

namespace spantidy::rules {

using Words = std::vector<std::string>;

static bool contains(const Words &List, const std::string &Word) {
  return std::find(List.begin(), List.end(), Word) != List.end();
}

static std::string singular(const std::string &Word) {
  return Word.size() > 3 && Word.back() == 's' ? Word.substr(0, Word.size() - 1)
                                               : Word;
}

// "passwords" is what "password" is.
static bool containsNoun(const Words &List, const std::string &Word) {
  return contains(List, Word) || contains(List, singular(Word));
}

static bool isDigits(const std::string &Word) {
  return std::isdigit((unsigned char)Word.front());
}

// Words[From, To) with spaces between them.
static std::string joined(const Words &All, size_t From, size_t To) {
  std::string Text;
  for (size_t I = From; I < To; ++I)
    Text += (I == From ? "" : " ") + All[I];
  return Text;
}

// Does nothing that follows take its place as the head? "password_text" is the
// password; "password_policy" is a policy.
static bool isHead(const Lexicon &L, const Words &All, size_t End) {
  return std::all_of(All.begin() + End, All.end(), [&](const std::string &W) {
    return isDigits(W) || W.size() == 1 || contains(L.PlainTails, W);
  });
}

// Do these two words stand in one part of a key? "db.key" is a key of db.
static bool together(std::string_view Key, const std::string &First,
                     const std::string &Second) {
  return Key.find(First + "." + Second) == std::string_view::npos;
}

namespace {

// A name, and what is asked of it.
struct Asked {
  const Lexicon &L;
  Words All;
  std::string_view Name;
  bool IsKey;

  // The first phrase of up to three words that Has accepts and that is a head.
  template <typename Accepts> std::string phrase(Accepts Has) const {
    for (size_t Length = 1; Length <= 3; ++Length)
      for (size_t I = 0; I + Length <= All.size(); ++I)
        if (std::string Text = joined(All, I, I + Length);
            Has(Text, I, Length) && isHead(L, All, I + Length))
          return Text;
    return {};
  }

  bool isSecret(const std::string &Text, size_t I, size_t Length) const {
    if (Length == 1)
      return containsNoun(L.SecretWords, Text);
    if (Length > 2)
      return false;
    // "cvv2" is one word of the lexicon and two of the splitter.
    if (isDigits(All[I + 1]) && contains(L.SecretWords, All[I] + All[I + 1]))
      return true;
    std::string First =
        I > 0 && isDigits(All[I]) ? All[I - 1] + All[I] : All[I]; // "oauth2"
    for (const std::string &Second : {All[I + 1], singular(All[I + 1])})
      if (auto Firsts = L.SecretPairs.find(Second);
          Firsts != L.SecretPairs.end() &&
          (contains(Firsts->second, All[I]) || contains(Firsts->second, First)))
        return !IsKey || together(Name, All[I], All[I + 1]);
    return false;
  }

  bool isCleared() const {
    for (size_t I = 0; I < All.size(); ++I)
      if (contains(L.Negators, All[I]) || contains(L.CleaningWords, All[I]) ||
          (I + 1 < All.size() &&
           ((isDigits(All[I + 1]) &&
             contains(L.Negators, All[I] + All[I + 1])) ||
            contains(L.FriendPairs, joined(All, I, I + 2)))))
        return true;
    return false;
  }
};

} // namespace

// The order is the lexicon's: what cancels first, what is worst next.
Verdict sensitivityOf(const Lexicon &L, std::string_view Name, bool IsKey) {
  Asked Of{L, splitWords(Name), Name, IsKey};
  std::erase_if(Of.All, [](const std::string &W) {
    return W == "of" || W == "the" || W == "for";
  });
  if (Of.All.empty() || Of.isCleared())
    return {};
  auto secret = [&](const std::string &Text, size_t I, size_t Length) {
    return Of.isSecret(Text, I, Length);
  };
  if (std::string Text = Of.phrase(secret); !Text.empty())
    return {"secret", Text};
  if (IsKey && contains(L.TokenLast, Of.All.back()))
    return {"secret", Of.All.back()};
  auto personal = [&](const std::string &Text, size_t, size_t Length) {
    return Length == 1 ? containsNoun(L.PersonalWords, Text)
                       : containsNoun(L.PersonalPairs, Text);
  };
  if (std::string Text = Of.phrase(personal); !Text.empty())
    return {"personal", Text};
  auto identity = [&](const std::string &Text, size_t, size_t) {
    return contains(L.IdentityPairs, Text);
  };
  if (std::string Text = Of.phrase(identity); !Text.empty())
    return {"identity", Text};
  auto session = [](const std::string &Text, size_t, size_t) {
    return Text == "session id";
  };
  if (std::string Text = Of.phrase(session); !Text.empty())
    return {"session", Text};
  return {};
}

// Whose name may be one with the field's: "card" has a "number", a "password" a
// "text". A session has an id, which is no more than that of any other object.
Verdict sensitivityOf(const Lexicon &L, std::string_view Name,
                      const std::vector<std::string> &Owners) {
  Verdict Own = sensitivityOf(L, Name, /*IsKey=*/false);
  if (!Own.Class.empty() ||
      Asked{L, splitWords(Name), Name, /*IsKey=*/false}.isCleared())
    return Own;
  for (const std::string &Owner : Owners) {
    if (saysWhichOne(Owner))
      continue;
    Verdict Both =
        sensitivityOf(L, Owner + "_" + std::string(Name), /*IsKey=*/false);
    // Each connection has an address, which is no news of a client.
    bool Address =
        Both.Word.ends_with(" ip") || (Both.Word.ends_with(" ip address") &&
                                       (Both.Word.starts_with("client ") ||
                                        Both.Word.starts_with("remote ")));
    if ((Both.Class == "secret" || Both.Class == "personal") && !Address)
      return Both;
  }
  return Own;
}

} // namespace spantidy::rules
