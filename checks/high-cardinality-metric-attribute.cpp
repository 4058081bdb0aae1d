// Each combination of an instrument's attributes is a time series of its own,
// kept for as long as the program runs.

#include "evidence.h"

namespace spantidy {

using model::Attribute;

static constexpr Message Messages[] = {
    {"named", "metric attribute '{0}' depends on '{1}', which is unbounded"},
    {"nameless", "metric attribute depends on '{0}', which is unbounded"},
};

static Finding found(const Attribute &A, const model::Path &Steps) {
  const model::Value *Key = model::asLiteral(A.Key);
  Finding F = unboundedFinding(
      Steps, Key ? message(Messages, "named") : message(Messages, "nameless"),
      A.At);
  if (Key)
    F.Arguments.insert(F.Arguments.begin(), Key->Text);
  noteElsewhere(F, A.At, "it is recorded here");
  offer(F, "leave it out", A.Without);
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
