// Keys are columns: as many as there are values of some datum fill an index.

#include "evidence.h"

namespace spantidy {

using model::Attribute;

static constexpr Message Messages[] = {
    {"default", "attribute key depends on '{0}', which is unbounded"},
};

extern const Check DynamicAttributeKey = {
    .Id = "dynamic-attribute-key",
    .Messages = Messages,
    .Group = "naming",
    .Guide = "High Cardinality Fields",
    .Precision = "high",
    .Run =
        [](const model::Unit &U, const OptionValues &, const auto &Report) {
          for (const Attribute &A : U.Attributes) {
            model::Path Steps = model::unboundedPath(A.Key);
            if (Steps.empty() || A.On == model::Target::Baggage)
              continue;
            Finding F = unboundedFinding(Steps, &Messages[0], A.At);
            noteElsewhere(F, A.At, "it is recorded here");
            Report(std::move(F));
          }
        },
};

} // namespace spantidy
