// Traces are read by many and kept for long: no secret and no personal datum
// belongs on a span, an event, a status, a link or into baggage.

#include "check.h"
#include "flow_notes.h"

#include <algorithm>

namespace spantidy {

using model::Sensitivity;
using model::Value;

static std::string_view nameOf(Sensitivity S) {
  switch (S) {
  case Sensitivity::Secret:
    return "a secret";
  case Sensitivity::Session:
    return "a session id";
  case Sensitivity::Personal:
    return "personal data";
  default:
    return "an identity";
  }
}

static std::string_view nameOf(model::Target T) {
  switch (T) {
  case model::Target::Event:
    return "an event";
  case model::Target::Status:
    return "a span status";
  case model::Target::Link:
    return "a link";
  case model::Target::Baggage:
    return "baggage";
  case model::Target::Metric:
    return "a metric";
  default:
    return "a span";
  }
}

// Text that is in the program anyway, or that tells nothing of the datum.
static bool isHarmless(const Value &V) {
  if (V.What == Value::Kind::Literal || V.Does == model::Effect::Cleans ||
      V.Does == model::Effect::Measures || V.NotSensitive)
    return true;
  if (V.Own == model::Cardinality::Bounded && V.Parts.empty())
    return true; // a flag, an enumerator
  if (V.Size == model::SizeClass::Small && V.Parts.empty())
    return true; // a number
  return !model::isLeaf(V) &&
         std::all_of(V.Parts.begin(), V.Parts.end(), isHarmless);
}

static const Option Options[] = {
    {"Identities", "false",
     "also report user names, user ids and other identities"},
    {"AllowedKeys", "", "keys that may hold such data"},
    {"Redactor", "",
     "function that redacts a string; a fix calls it on the value"},
};

static bool counts(Sensitivity S, bool Identities) {
  return S != Sensitivity::None && (Identities || S != Sensitivity::Identity);
}

struct Wanted { // the check's options
  bool Identities;
  std::vector<std::string> AllowedKeys;
  std::string Redactor;
};

// Given to the redactor that was asked for, whatever its body keeps.
static bool isRedacted(const Value &V, const Wanted &W) {
  if (V.What == Value::Kind::Call && !V.Name.empty() &&
      (V.Name == W.Redactor || W.Redactor.ends_with("::" + V.Name)))
    return true;
  return V.Parts.size() == 1 && isRedacted(V.Parts.front(), W);
}

// A redactor's result lives as long as the recording call, or as the string
// that it becomes part of. A view would outlive it.
static bool keepsResult(const model::Path &Steps, const model::Place &Use) {
  const Value &Guilty = *Steps.back();
  bool InString = false;
  for (const Value *Step : Steps) {
    if (Step == &Guilty || Step->What != Value::Kind::Variable)
      continue;
    if (Step->Borrows)
      return false;
    InString = true;
  }
  return InString ||
         (Guilty.At.File == Use.File && Guilty.At.Line == Use.Line);
}

// Only a text can be redacted, and only where its own text is known exactly.
static bool canBeRedacted(const Value &V) {
  return V.IsText && V.At.End - V.At.Begin == V.Text.size() &&
         V.Text.find("//") == std::string::npos;
}

static std::optional<Finding> inValue(const Value &V, const model::Place &Use,
                                      std::string_view On, const Wanted &W) {
  model::Path Steps = model::sensitivePath(V);
  if (Steps.empty() || !counts(Steps.back()->Secrecy, W.Identities))
    return std::nullopt;
  if (std::any_of(Steps.begin(), Steps.end(),
                  [&](auto *Step) { return isRedacted(*Step, W); }))
    return std::nullopt;
  const Value &Guilty = *Steps.back();
  Finding F;
  F.At = Guilty.At;
  F.Arguments = {Guilty.Text, std::string(nameOf(Guilty.Secrecy)),
                 std::string(On)};
  F.Notes = flowNotes(Steps);
  if (!W.Redactor.empty() && canBeRedacted(Guilty) && keepsResult(Steps, Use))
    F.Fixes.push_back({"redact the value with '" + W.Redactor + "'",
                       {{Guilty.At, W.Redactor + "(" + Guilty.Text + ")"}}});
  return F;
}

// Where a key is named: the constant rather than its definition, the argument of
// a helper rather than the helper's parameter.
static const model::Place &givenAt(const Value &Key) {
  const Value *At = &Key;
  while (At->What != Value::Kind::Variable && At->Parts.size() == 1)
    At = &At->Parts.front();
  return At->At;
}

// `SetAttribute("user.password", text)`: the key tells what the text is.
static std::optional<Finding> byKey(const model::Attribute &A, const Wanted &W) {
  const Value *Key = model::asLiteral(A.Key);
  if (!Key || !counts(A.Key.Secrecy, W.Identities) || !A.What.At.known() ||
      isHarmless(A.What) || isRedacted(A.What, W))
    return std::nullopt;
  Finding F;
  F.At = givenAt(A.Key);
  F.Arguments = {Key->Text, std::string(nameOf(A.Key.Secrecy)),
                 std::string(nameOf(A.On))};
  return F;
}

static std::optional<Finding> judged(const model::Attribute &A,
                                     const Wanted &W) {
  const Value *Key = model::asLiteral(A.Key);
  if (Key && std::find(W.AllowedKeys.begin(), W.AllowedKeys.end(), Key->Text) !=
                 W.AllowedKeys.end())
    return std::nullopt;
  std::optional<Finding> F = inValue(A.What, A.At, nameOf(A.On), W);
  if (!F)
    F = byKey(A, W);
  if (F && (F->At.Line != A.At.Line || F->At.File != A.At.File))
    F->Notes.push_back({A.At, "it is recorded here"});
  return F;
}

extern const Check SensitiveAttribute = {
    .Id = "sensitive-attribute",
    .Message = "'{0}' is {1} and is recorded on {2}",
    .Group = "privacy",
    .Guide = "Skip Large or Sensitive Data",
    .Precision = "high",
    .Security = "6.5",
    .Options = Options,
    .Run =
        [](const model::Unit &U, const OptionValues &Set, const auto &Report) {
          Wanted W{Set.flag("Identities"), Set.list("AllowedKeys"),
                   Set.text("Redactor")};
          auto report = [&](std::optional<Finding> F) {
            if (!F)
              return;
            F->Flow = F->Notes.size() > 1;
            Report(std::move(*F));
          };
          for (const model::Span &S : U.Spans)
            if (auto F = S.CallersDecide
                             ? std::nullopt
                             : inValue(S.Name, S.At, "a span name", W)) {
              addStart(F->Notes, S, F->At);
              report(std::move(F));
            }
          for (const model::Naming &N : U.Namings)
            if (N.Of == "span") // an event's name is among its attributes
              report(inValue(N.Name, N.At, "a span name", W));
          for (const model::Attribute &A : U.Attributes)
            report(judged(A, W));
        },
};

} // namespace spantidy
