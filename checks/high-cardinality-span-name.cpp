// A span name groups spans: one value per user, order or URL makes each a group
// of its own. Only what provably takes any number of values is reported.

#include "check.h"
#include "flow_notes.h"

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

static std::optional<Fix> moveToAttribute(const model::Span &S,
                                          const Value *Guilty) {
  if (!S.Slot || !S.Wrapper.empty() || !Guilty->Recordable ||
      Guilty->Name.empty() || Guilty->Text.empty() || Guilty->At.InMacro ||
      S.Name.At.InMacro || Guilty->What == Value::Kind::Call)
    return std::nullopt;
  auto Constant = constantPart(S.Name, Guilty);
  if (!Constant)
    return std::nullopt;
  return Fix{"name the span '" + *Constant + "' and record '" + Guilty->Text +
                 "' as an attribute",
             {{S.Name.At, "\"" + *Constant + "\""},
              {S.Slot->At, S.Slot->Before + "\"" + Guilty->Name + "\", " +
                               Guilty->Text + S.Slot->After}}};
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
          for (const model::Span &S : U.Spans) {
            if (S.CallersDecide || !S.JudgedIn.empty())
              continue;
            model::Path Steps = model::unboundedPath(S.Name);
            if (Steps.empty())
              continue;
            Finding F = found(Steps, "span", S.Name);
            addStart(F.Notes, S, F.At);
            if (auto Move = moveToAttribute(S, Steps.back()))
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
