#include "words.h"

#include <algorithm>
#include <cctype>
#include <sstream>

namespace spantidy::model {

std::optional<std::string> constantPart(const Value &Name,
                                        const Value *Guilty) {
  if (Name.What != Value::Kind::Concat)
    return std::nullopt;
  std::string Text;
  for (const Value &Part : Name.Parts) {
    const Value *Inner = &Part;
    while (Inner != Guilty && Inner->Parts.size() == 1 && !Inner->At.InMacro)
      Inner = &Inner->Parts.front();
    if (Inner == Guilty)
      continue;
    if (Part.What == Value::Kind::Concat) {
      auto Nested = constantPart(Part, Guilty);
      if (!Nested)
        return std::nullopt;
      Text += *Nested;
    } else if (Part.What == Value::Kind::Literal) {
      Text += Part.Text;
    } else {
      return std::nullopt;
    }
  }
  size_t End = Text.find_last_not_of("_-:/. #=");
  if (End == std::string::npos ||
      Text.find_first_of("\"\\\n") != std::string::npos)
    return std::nullopt;
  return Text.substr(0, End + 1);
}

bool fits(std::string_view Glob, std::string_view Text) {
  if (Glob.empty())
    return Text.empty();
  if (Glob.front() != '*')
    return !Text.empty() && Glob.front() == Text.front() &&
           fits(Glob.substr(1), Text.substr(1));
  for (size_t I = 0; I <= Text.size(); ++I)
    if (fits(Glob.substr(1), Text.substr(I)))
      return true;
  return false;
}

static std::string trimmed(std::string Name) {
  Name.erase(0, Name.find_first_not_of('_'));
  return Name.substr(0, Name.find_last_not_of('_') + 1);
}

static bool isWord(std::string_view Text) {
  return !Text.empty() && std::all_of(Text.begin(), Text.end(), [](char C) {
    return std::isalnum((unsigned char)C) || C == '_';
  });
}

std::string keyFor(const Value &Datum) {
  std::string Key = trimmed(Datum.Name);
  if (!isWord(Key))
    return {};
  bool OneWord = std::none_of(Key.begin(), Key.end(), [](char C) {
    return C == '_' || std::isupper((unsigned char)C);
  });
  size_t Point = Datum.Text.find_last_of(".>");
  if (!OneWord || Datum.What != Value::Kind::Member || Point == 0 ||
      Point == std::string::npos)
    return Key;
  size_t End = Datum.Text[Point] == '>' ? Point - 1 : Point;
  size_t Begin = Datum.Text.find_last_of(".>", End - 1) + 1;
  std::string Object = trimmed(Datum.Text.substr(Begin, End - Begin));
  return isWord(Object) && Object != "this" ? Object + "." + Key : Key;
}

std::string withoutNumber(const std::string &Name) {
  size_t End = Name.find_last_not_of("0123456789");
  if (End == std::string::npos || End + 1 == Name.size())
    return Name;
  End = Name.find_last_not_of(" _-.#", End);
  return End == std::string::npos ? Name : Name.substr(0, End + 1);
}

// Choices that are made of choices: more than these are not worth telling apart.
static constexpr size_t MostBeginnings = 32;

static std::vector<Beginning> beginningsOfAll(const std::vector<Value> &Parts) {
  std::vector<Beginning> All = {{"", true}};
  for (const Value &Part : Parts) {
    std::vector<Beginning> Longer;
    for (const Beginning &Before : All) {
      if (!Before.Whole) {
        Longer.push_back(Before);
        continue;
      }
      for (const Beginning &Next : beginningsOf(Part))
        Longer.push_back({Before.Text + Next.Text, Next.Whole});
    }
    if (Longer.size() > MostBeginnings)
      return {{}};
    All = std::move(Longer);
  }
  return All;
}

std::vector<Beginning> beginningsOf(const Value &V) {
  switch (V.What) {
  case Value::Kind::Literal:
    return {{V.Text, true}};
  case Value::Kind::Concat:
    return beginningsOfAll(V.Parts);
  case Value::Kind::Choice: {
    std::vector<Beginning> All;
    for (const Value &Part : V.Parts)
      for (Beginning &One : beginningsOf(Part))
        All.push_back(std::move(One));
    return All.empty() || All.size() > MostBeginnings
               ? std::vector<Beginning>{{}}
               : All;
  }
  case Value::Kind::Variable:
  case Value::Kind::Call:
    // What a call makes of its only part may begin otherwise, unless it hands it on.
    if (V.Parts.size() == 1 &&
        (V.What == Value::Kind::Variable || V.Does == Effect::Passes))
      return beginningsOf(V.Parts.front());
    return {{}};
  default:
    return {{}};
  }
}

bool canBe(const Value &V, const std::string &Text) {
  std::vector<Beginning> All = beginningsOf(V);
  return std::any_of(All.begin(), All.end(), [&](const Beginning &B) {
    return B.Whole ? B.Text == Text : Text.starts_with(B.Text);
  });
}

bool endsInOneOf(const std::vector<std::string> &Keys, const std::string &Key) {
  return std::any_of(Keys.begin(), Keys.end(), [&](const std::string &Wanted) {
    return Key == Wanted || Key.ends_with("." + Wanted);
  });
}

std::vector<std::string> wordsIn(const std::string &Name) {
  std::vector<std::string> Words;
  char Before = ' ';
  for (char Letter : Name) {
    auto C = (unsigned char)Letter;
    if (C > 127)
      return {};
    bool Starts =
        !std::isalnum((unsigned char)Before) ||
        (std::isupper(C) && !std::isupper((unsigned char)Before)) ||
        (std::isdigit(C) != 0) != (std::isdigit((unsigned char)Before) != 0);
    Before = Letter;
    if (!std::isalnum(C))
      continue;
    if (Starts)
      Words.emplace_back();
    Words.back() += (char)std::tolower(C);
  }
  return Words;
}

bool isStatement(const std::string &Name, const std::vector<std::string> &Verbs,
                 const std::vector<std::string> &Clauses) {
  std::istringstream Words(Name);
  std::string Word;
  auto isCapital = [](const std::string &W) {
    return std::none_of(W.begin(), W.end(),
                        [](unsigned char C) { return std::islower(C); });
  };
  if (!(Words >> Word) ||
      !std::count(Verbs.begin(), Verbs.end(), lowered(Word)))
    return false;
  bool Capitals = isCapital(Word), HasClause = false;
  size_t Count = 1;
  for (; Words >> Word; ++Count)
    if (std::count(Clauses.begin(), Clauses.end(), lowered(Word)))
      HasClause = true, Capitals = Capitals && isCapital(Word);
  return HasClause && ((Capitals && Count > 3) ||
                       Name.find_first_of("*=?") != std::string::npos);
}

std::string_view lastPart(std::string_view Qualified) {
  size_t Colon = Qualified.rfind(':');
  return Qualified.substr(Colon == std::string_view::npos ? 0 : Colon + 1);
}

std::string lowered(std::string Text) {
  std::transform(Text.begin(), Text.end(), Text.begin(),
                 [](unsigned char C) { return std::tolower(C); });
  return Text;
}

bool isMadeOf(const std::vector<std::string> &Words, const std::string &Name) {
  std::vector<std::string> All = wordsIn(Name);
  auto has = [&](const std::string &W) {
    return std::find(Words.begin(), Words.end(), W) != Words.end();
  };
  auto isOne = [&](const std::string &W) {
    return has(W) || (All.size() > 1 && std::isdigit((unsigned char)W[0]));
  };
  if (All.empty() || Name.find_first_of(".:/") != std::string::npos)
    return false;
  if (All.size() == 1 && All[0] == lowered(Name)) {
    bool Number = std::isdigit((unsigned char)Name[0]);
    bool Status = Number && Name.size() == 3 && Name[0] <= '5';
    return has(All[0]) || (Number && !Status) || Name.size() == 1;
  }
  return std::all_of(All.begin(), All.end(), isOne) &&
         !std::isdigit((unsigned char)All[0][0]);
}

bool endsInEventId(const std::string &Key) {
  std::string Letters;
  for (unsigned char C : Key)
    if (std::isalnum(C))
      Letters += std::tolower(C);
  return Letters.ends_with("eventid") || Letters.ends_with("messageid");
}

} // namespace spantidy::model
