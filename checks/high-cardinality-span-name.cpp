// A span name groups spans: one value per user, order or URL makes each a group
// of its own. Only what provably takes any number of values is reported.

#include "check.h"
#include "flow_notes.h"

#include <algorithm>
#include <cctype>

namespace spantidy {

using model::Value;

// "fetch_user_" + id, "user:" + id + "/": the text that stays.
static std::optional<std::string> constantPart(const Value &Name,
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

static std::string trimmed(std::string Name) {
  Name.erase(0, Name.find_first_not_of('_'));
  return Name.substr(0, Name.find_last_not_of('_') + 1);
}

static bool isWord(std::string_view Text) {
  return !Text.empty() && std::all_of(Text.begin(), Text.end(), [](char C) {
    return std::isalnum((unsigned char)C) || C == '_';
  });
}

// "order_id" of `order_id_` and of `request.order_id`; "order.id" of `order.id`
// and of `cart->order.id`, as "id" alone says nothing. Empty: there is no such key.
static std::string keyFor(const Value &Guilty) {
  std::string Key = trimmed(Guilty.Name);
  if (!isWord(Key))
    return {};
  bool OneWord = std::none_of(Key.begin(), Key.end(), [](char C) {
    return C == '_' || std::isupper((unsigned char)C);
  });
  size_t Point = Guilty.Text.find_last_of(".>");
  if (!OneWord || Guilty.What != Value::Kind::Member || Point == 0 ||
      Point == std::string::npos)
    return Key;
  size_t End = Guilty.Text[Point] == '>' ? Point - 1 : Point;
  size_t Begin = Guilty.Text.find_last_of(".>", End - 1) + 1;
  std::string Object = trimmed(Guilty.Text.substr(Begin, End - Begin));
  return isWord(Object) && Object != "this" ? Object + "." + Key : Key;
}

static bool isRecorded(const model::Unit &U, unsigned Span,
                       const std::string &Wanted) {
  return std::any_of(
      U.Attributes.begin(), U.Attributes.end(), [&](const model::Attribute &A) {
        const Value *Key = model::asLiteral(A.Key);
        return A.Span == Span && Key && Key->Text == Wanted;
      });
}

// A datum that is not fit for attributes stays where it is: what to do about it
// is not for a fix to say.
static bool maybeMoved(const model::Span &S, const Value &Guilty) {
  bool Written = Guilty.At.File == S.Name.At.File &&
                 Guilty.At.Begin >= S.Name.At.Begin &&
                 Guilty.At.End <= S.Name.At.End;
  return S.Slot && S.Wrapper.empty() && Guilty.Recordable && Written &&
         Guilty.What != Value::Kind::Call && !Guilty.Text.empty() &&
         model::sensitivity(S.Name) <= model::Sensitivity::Identity;
}

static std::optional<Fix> moveToAttribute(const model::Unit &U, unsigned Index,
                                          const Value &Guilty) {
  const model::Span &S = U.Spans[Index];
  std::string Key = keyFor(Guilty);
  auto Constant = constantPart(S.Name, &Guilty);
  if (!maybeMoved(S, Guilty) || Key.empty() || !Constant)
    return std::nullopt;
  Fix Move{"name the span '" + *Constant + "'",
           {{S.Name.At, literal(*Constant)}}};
  if (isRecorded(U, Index, Key))
    return Move;
  Move.Title += " and record '" + Guilty.Text + "' as an attribute";
  Move.Edits.push_back({S.Slot->At, S.Slot->Before + literal(Key) + ", " +
                                        Guilty.Text + S.Slot->After});
  return Move;
}

static Finding found(const model::Path &Steps, std::string Of,
                     const Value &Name) {
  const Value *Guilty = Steps.back();
  Finding F;
  F.At = Guilty->At.known() ? Guilty->At : Name.At;
  F.Arguments = {Of, Guilty->Text.empty() ? Guilty->Name : Guilty->Text};
  F.Notes = flowNotes(Steps);
  F.Flow = true;
  return F;
}

extern const Check HighCardinalitySpanName = {
    .Id = "high-cardinality-span-name",
    .Message = "{0} name depends on '{1}', which is unbounded",
    .Group = "naming",
    .Guide = "High Cardinality Fields",
    .Precision = "high",
    .Run =
        [](const model::Unit &U, const OptionValues &, const auto &Report) {
          for (unsigned I = 0; I < U.Spans.size(); ++I) {
            const model::Span &S = U.Spans[I];
            if (S.CallersDecide || !S.JudgedIn.empty())
              continue;
            model::Path Steps = model::unboundedPath(S.Name);
            if (Steps.empty())
              continue;
            Finding F = found(Steps, "span", S.Name);
            addStart(F.Notes, S, F.At);
            if (auto Move = moveToAttribute(U, I, *Steps.back()))
              F.Fixes.push_back(std::move(*Move));
            Report(std::move(F));
          }
          for (const model::Naming &N : U.Namings)
            if (auto Steps = model::unboundedPath(N.Name); !Steps.empty()) {
              Finding F = found(Steps, N.Of, N.Name);
              if (N.At.File != F.At.File || N.At.Line != F.At.Line)
                F.Notes.push_back({N.At, "the " + N.Of + " is named here"});
              Report(std::move(F));
            }
        },
};

} // namespace spantidy
