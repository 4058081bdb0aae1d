// Each combination of an instrument's attributes is a time series of its own,
// kept for as long as the program runs.

#include "evidence.h"

namespace spantidy {

using model::Attribute;
using model::Value;

static constexpr Message Messages[] = {
    {"named", "metric attribute '{0}' depends on '{1}', which is unbounded"},
    {"nameless", "metric attribute depends on '{0}', which is unbounded"},
};

static Finding found(const Attribute &A, const model::Path &Steps) {
  const Value &Guilty = *Steps.back();
  std::string Text = Guilty.Text.empty() ? Guilty.Name : Guilty.Text;
  const Value *Key = model::asLiteral(A.Key);
  Finding F{.At = Guilty.At.known() ? Guilty.At : A.At,
            .Says = Key ? message(Messages, "named")
                        : message(Messages, "nameless"),
            .Arguments = {Text},
            .Notes = flowNotes(Steps),
            .Flow = true,
            .Grade = gradeOf(Guilty.Named)};
  if (Key)
    F.Arguments = {Key->Text, Text};
  if (!onOneLine(F.At, A.At))
    F.Notes.push_back({A.At, "it is recorded here"});
  return F;
}

extern const Check HighCardinalityMetricAttribute = {
    .Id = "high-cardinality-metric-attribute",
    .Messages = Messages,
    .Group = "naming",
    .Guide = "High Cardinality Fields",
    .Precision = "high",
    .Run =
        [](const model::Unit &U, const OptionValues &, const auto &Report) {
          for (const Attribute &A : U.Attributes)
            if (A.On == model::Target::Metric)
              if (model::Path Steps = model::unboundedPath(A.What);
                  !Steps.empty())
                Report(found(A, Steps));
        },
};

} // namespace spantidy
