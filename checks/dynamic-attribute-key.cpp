// Keys are columns: as many as there are values of some datum fill an index.

#include "evidence.h"

#include "model/words.h"

namespace spantidy {

using model::Attribute;
using model::Value;

static constexpr Message Messages[] = {
    {"default", "attribute key depends on '{0}', which is unbounded"},
};

// A key that a helper is given is its callers'.
static bool isHandedOn(const Value &Key) {
  const Value *At = &Key;
  while (At->Parts.size() == 1 && At->What != Value::Kind::Concat)
    At = &At->Parts.front();
  return At->What == Value::Kind::Parameter;
}

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
            if (Steps.empty() || isHandedOn(A.Key) ||
                A.On == model::Target::Baggage)
              continue;
            Finding F = unboundedFinding(Steps, &Messages[0], A.At);
            noteElsewhere(F, A.At, "it is recorded here");
            Report(std::move(F));
          }
        },
};

} // namespace spantidy
