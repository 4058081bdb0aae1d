// Whoever reads the trace looks for the keys that are agreed upon today.

#include "keys.h"

namespace spantidy {

using model::Attribute;

static constexpr Message Messages[] = {
    {"renamed", "attribute key '{0}' is deprecated, it is called '{1}' now",
     "deprecated"},
    {"replaced", "attribute key '{0}' is deprecated in favour of '{1}'",
     "deprecated"},
    {"either", "attribute key '{0}' is deprecated in favour of '{1}' and '{2}'",
     "deprecated"},
    {"obsolete", "attribute key '{0}' is deprecated and nothing replaces it",
     "deprecated"},
    {"explained", "attribute key '{0}' is deprecated", "deprecated"},
    {"value", "value '{0}' of attribute '{1}' is deprecated"},
    {"forbidden", "attribute key '{0}' is forbidden in this project"},
    {"forbidden-instead",
     "attribute key '{0}' is forbidden in this project, use '{1}'"},
};

static const Option Options[] = {
    {"Allow", "",
     "deprecated keys that may be used: 'http.*' for the conventions before "
     "1.21, say"},
};

static const Message *messageOn(const model::KeyFacts &Key) {
  if (Key.Forbidden)
    return Key.Instead.empty() ? message(Messages, "forbidden")
                               : message(Messages, "forbidden-instead");
  return Key.Instead.empty() ? Key.Why.empty() ? message(Messages, "obsolete")
                                               : message(Messages, "explained")
         : Key.Renamed       ? message(Messages, "renamed")
         : Key.Instead.size() == 1 ? message(Messages, "replaced")
                                   : message(Messages, "either");
}

// Old and new beside each other: somebody is about to change.
static bool isMigrating(const model::Unit &U, const Attribute &A) {
  return std::any_of(
      A.Is.Instead.begin(), A.Is.Instead.end(),
      [&](const std::string &New) { return isBeside(U, A, New); });
}

static Finding keyOf(const Attribute &A, const std::string &Key) {
  Finding F{.At = givenAt(A.Key), .Says = messageOn(A.Is), .Arguments = {Key}};
  for (size_t I = 0; I < A.Is.Instead.size() && I < 2; ++I)
    F.Arguments.push_back(A.Is.Instead[I]);
  if (!A.Is.Why.empty())
    F.Notes.push_back({F.At, "the registry says: " + A.Is.Why});
  if (!A.Is.MeantNow.empty())
    replaceKey(F, A, A.Is.MeantNow);
  return F;
}

extern const Check DeprecatedAttribute = {
    .Id = "deprecated-attribute",
    .Messages = Messages,
    .Group = "conventions",
    .Guide = "Common Span Attributes",
    .Precision = "very-high",
    .Options = Options,
    .Run =
        [](const model::Unit &U, const OptionValues &Set, const auto &Report) {
          for (const Attribute &A : U.Attributes) {
            const model::Value *Key = literalKey(A);
            if (!Key || Set.fits("Allow", Key->Text))
              continue;
            if (A.Is.Forbidden) {
              Report(keyOf(A, Key->Text));
            } else if (A.Is.Deprecated) {
              if (!isMigrating(U, A))
                Report(keyOf(A, Key->Text));
            } else if (A.Is.OldValue) {
              Report(
                  {.At = givenAt(A.What),
                   .Says = message(Messages, "value"),
                   .Arguments = {model::asLiteral(A.What)->Text, Key->Text}});
            }
          }
        },
};

} // namespace spantidy
