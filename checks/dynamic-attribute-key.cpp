// Keys are columns: as many as there are values of some datum fill an index.

#include "evidence.h"

#include "model/words.h"

#include <algorithm>

namespace spantidy {

using model::Attribute;
using model::Value;

static constexpr Message Messages[] = {
    {"default", "attribute key depends on '{0}', which is unbounded"},
};

// "order_id", but not "id" or "label_key": which one of many it is, not of which key.
static bool saysWhichOne(const std::string &Name) {
  static constexpr std::string_view OfKeys[] = {"field", "key",  "label",
                                                "name",  "path", "tag"};
  std::vector<std::string> Words = model::wordsIn(Name);
  return Words.size() > 1 &&
         std::find(std::begin(OfKeys), std::end(OfKeys),
                   model::lowered(Words.back())) == std::end(OfKeys);
}

// A key that a helper is given is its callers'. A number is none.
static bool isHandedOn(const Value &Key) {
  const Value *At = &Key;
  while (At->Parts.size() == 1 && At->What != Value::Kind::Concat)
    At = &At->Parts.front();
  return At->What == Value::Kind::Parameter &&
         At->Size != model::SizeClass::Small && !saysWhichOne(At->Name);
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
