// What every message must satisfy, and how it is filled.

#include "check.h"

#include <algorithm>
#include <cctype>
#include <set>

namespace spantidy {

namespace {

struct Placeholder {
  size_t At = std::string_view::npos, End = 0; // of the text, with the quotes
  size_t Argument = 0;
  bool Quoted = false;
};

// The first one from From on.
Placeholder nextIn(std::string_view Text, size_t From) {
  for (size_t I = From; I + 2 < Text.size(); ++I) {
    if (Text[I] != '{' || !std::isdigit((unsigned char)Text[I + 1]) ||
        Text[I + 2] != '}')
      continue;
    bool Quoted =
        I > From && Text[I - 1] == '\'' && Text.substr(I + 3).starts_with('\'');
    return {I - Quoted, I + 3 + Quoted, size_t(Text[I + 1] - '0'), Quoted};
  }
  return {};
}

} // namespace

std::string messageOf(const Finding &F) {
  std::string_view Message = F.Says->Text;
  std::string Text;
  size_t From = 0;
  for (Placeholder P; (P = nextIn(Message, From)).At != std::string_view::npos;
       From = P.End) {
    const std::string &Argument = F.Arguments.at(P.Argument);
    Text.append(Message.substr(From, P.At - From));
    Text += P.Quoted ? "'" + Argument + "'" : Argument;
  }
  return Text.append(Message.substr(From));
}

static void validate(const Message &M,
                     const std::function<void(std::string)> &Complain) {
  if (M.Text.empty() || std::isupper((unsigned char)M.Text.front()))
    Complain("a message starts with a lower-case letter");
  if (M.Text.ends_with('.'))
    Complain("a message has no final period");
  if (M.Text.size() > 100)
    Complain("a message has at most 100 characters");
  for (std::string_view Word : {"should", "please", "this check"})
    if (M.Text.find(Word) != std::string_view::npos)
      Complain("a message says what the code does, without '" +
               std::string(Word) + "'");
  std::set<size_t> Used;
  for (Placeholder P = nextIn(M.Text, 0); P.At != std::string_view::npos;
       P = nextIn(M.Text, P.End)) {
    Used.insert(P.Argument);
    std::string_view Before = M.Text.substr(0, P.At);
    if (!P.Quoted && (Before.ends_with(": ") || Before.ends_with(", ")))
      Complain(
          "a message does not leave half of its sentence to a placeholder");
  }
  if (!Used.empty() && *Used.rbegin() + 1 != Used.size())
    Complain("placeholders are counted from {0} without a gap");
}

std::vector<std::string> validateMessages(const Check &C) {
  std::vector<std::string> Complaints;
  std::set<std::string_view> Ids;
  if (C.Messages.empty())
    Complaints.push_back("it has no message");
  for (const Message &M : C.Messages) {
    if (!Ids.insert(M.Id).second || M.Id.empty() ||
        M.Id.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") !=
            std::string_view::npos)
      Complaints.push_back(
          "message '" + std::string(M.Id) +
          "': an id is made of lower-case letters and '-', and used once");
    validate(M,
             [&](std::string What) { Complaints.push_back(std::move(What)); });
  }
  return Complaints;
}

} // namespace spantidy
