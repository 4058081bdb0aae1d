// Traces are read by many and kept for long: no secret and no personal datum
// belongs on a span, an event, a status, a link or into baggage.

#include "evidence.h"
#include "terms.h"

#include "model/redaction.h"

namespace spantidy {

using model::Sensitivity;
using model::Value;

// The worst first, which is the last of Sensitivity.
static constexpr Message Messages[] = {
    {"secret", "'{0}' is a secret and is recorded on {1}"},
    {"personal", "'{0}' is personal data and is recorded on {1}"},
    {"session", "'{0}' is a session id and is recorded on {1}"},
    {"identity", "'{0}' is an identity and is recorded on {1}"},
};

static const Message *messageOn(Sensitivity S) {
  return &Messages[size_t(Sensitivity::Secret) - size_t(S)];
}

static const Option Options[] = {
    {"Identities", "false",
     "also report user names, user ids and other identities"},
    {"AllowedKeys", "", "keys that may hold such data"},
    {"Redactor", "",
     "function that redacts a string; a fix calls it on the value"},
};

struct Wanted { // the check's options
  bool Identities;
  std::vector<std::string> AllowedKeys;
  std::string Redactor;

  bool counts(Sensitivity S) const {
    return S != Sensitivity::None && (Identities || S != Sensitivity::Identity);
  }
};

static std::optional<Finding> inValue(const Value &V, const model::Place &Use,
                                      const std::string &On, const Wanted &W) {
  model::Path Steps = model::sensitivePath(V);
  if (Steps.empty() || !W.counts(Steps.back()->Secrecy) ||
      goesThrough(Steps, W.Redactor))
    return std::nullopt;
  const Value &Guilty = *Steps.back();
  Finding F{.At = Guilty.At,
            .Says = messageOn(Guilty.Secrecy),
            .Arguments = {Guilty.Text, On},
            .Notes = flowNotes(Steps),
            .Grade = gradeOf(/*Named=*/!Guilty.Word.empty())};
  if (!W.Redactor.empty() && canBeReplaced(Guilty) && outlivesCall(Steps, Use))
    F.Fixes.push_back({"redact the value with '" + W.Redactor + "'",
                       {{Guilty.At, W.Redactor + "(" + Guilty.Text + ")"}},
                       Safe});
  return F;
}

// `SetAttribute("user.password", text)`: the key tells what the text is.
static std::optional<Finding> byKey(const model::Attribute &A,
                                    const Wanted &W) {
  const Value *Key = model::asLiteral(A.Key);
  if (!Key || !W.counts(A.Key.Secrecy) || !A.What.At.known() ||
      model::tellsNothing(A.What) || goesThrough(A.What, W.Redactor))
    return std::nullopt;
  return Finding{.At = givenAt(A.Key),
                 .Says = messageOn(A.Key.Secrecy),
                 .Arguments = {Key->Text, termOf(A.On)},
                 .Grade = Evidence::Likely};
}

static std::optional<Finding> judged(const model::Attribute &A,
                                     const Wanted &W) {
  const Value *Key = model::asLiteral(A.Key);
  if (Key && isIn(W.AllowedKeys, Key->Text))
    return std::nullopt;
  std::optional<Finding> F = inValue(A.What, A.At, termOf(A.On), W);
  if (!F)
    F = byKey(A, W);
  if (F)
    noteElsewhere(*F, A.At, "it is recorded here"), offerToOmit(*F, A);
  return F;
}

extern const Check SensitiveAttribute = {
    .Id = "sensitive-attribute",
    .Messages = Messages,
    .Group = "privacy",
    .Weight = Level::Error,
    .Guide = "Skip Large or Sensitive Data",
    .Precision = "high",
    .Security = "6.5",
    .Options = Options,
    .Run =
        [](const model::Unit &U, const OptionValues &Set, const auto &Report) {
          Wanted W{Set.flag("Identities"), Set.list("AllowedKeys"),
                   Set.text("Redactor")};
          auto report = [&](std::optional<Finding> F) {
            if (F)
              Report(asFlow(std::move(*F)));
          };
          for (const model::Span &S : U.Spans)
            if (auto F = inValue(S.Name, S.At, "a span name", W);
                F && !S.CallersDecide) {
              addStart(*F, S);
              report(std::move(F));
            }
          for (const model::Naming &N : U.Namings)
            if (N.Of == model::Naming::Kind::Span)
              report(inValue(N.Name, N.At, "a span name", W));
          for (const model::Attribute &A : U.Attributes)
            report(judged(A, W));
        },
};

} // namespace spantidy
