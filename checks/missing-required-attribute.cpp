// A span that lacks what all others of its type have is not found with them.

#include "evidence.h"
#include "terms.h"

#include "model/recorded.h"

namespace spantidy {

using model::Requirement;

static constexpr Message Messages[] = {
    {"beside", "span '{0}' never records '{1}', which is required beside '{2}'",
     "required_attribute_not_present"},
    {"named", "span '{0}' never records '{1}', which spans named '{2}' have",
     "required_attribute_not_present"},
    {"kind", "span '{0}' never records '{1}', which {2} spans have",
     "required_attribute_not_present"},
    {"every", "span '{0}' never records '{1}', which every span has",
     "required_attribute_not_present"},
};

static const Option Options[] = {
    {"SetElsewhere", "",
     "keys that a span processor sets on every span: 'server.*;deployment.id'"},
    {"Conventions", "true",
     "ask for what the semantic conventions require too"},
};

static bool mayHave(const model::Unit &U, unsigned Span, const Requirement &R) {
  std::vector<std::string> Keys = R.Older;
  Keys.push_back(R.Key);
  return model::mayHave(
      U, Span, Keys, [&](const std::string &Key) { return isIn(Keys, Key); });
}

static Finding finding(const model::Span &S, const Requirement &R) {
  Finding F{.At = S.At,
            .Says = message(Messages, "every"),
            .Arguments = {nameOf(S), R.Key},
            .Grade = gradeOf(!R.Own)};
  if (!R.Beside.empty())
    F.Says = message(Messages, "beside"), F.Arguments.push_back(R.Beside);
  else if (!R.Named.empty())
    F.Says = message(Messages, "named"), F.Arguments.push_back(R.Named);
  else if (R.Of != model::SpanKind::Unknown)
    F.Says = message(Messages, "kind"), F.Arguments.push_back(termOf(R.Of));
  if (R.At.known())
    noteElsewhere(F, R.At, "'" + R.Beside + "' is recorded here");
  addInnermostStart(F, S);
  return F;
}

extern const Check MissingRequiredAttribute = {
    .Id = "missing-required-attribute",
    .Messages = Messages,
    .Group = "conventions",
    .OnByDefault = false,
    .Guide = "Record Important Fields",
    .Precision = "high",
    .Options = Options,
    .Run =
        [](const model::Unit &U, const OptionValues &Set, const auto &Report) {
          bool Conventions = Set.flag("Conventions");
          for (unsigned I = 0; I < U.Spans.size(); ++I) {
            const model::Span &S = U.Spans[I];
            if (S.Held.By != model::Holder::Local)
              continue;
            for (const Requirement &R : S.Required)
              if ((R.Own || Conventions) && !Set.fits("SetElsewhere", R.Key) &&
                  !mayHave(U, I, R))
                Report(finding(S, R));
          }
        },
};

} // namespace spantidy
