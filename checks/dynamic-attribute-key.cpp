// Keys are columns: as many as there are values of some datum fill an index.

#include "evidence.h"

#include "model/words.h"

namespace spantidy {

using model::Attribute;
using model::Value;

static constexpr Message Messages[] = {
    {"default", "attribute key depends on '{0}', which is unbounded"},
    {"entity", "attribute key names one '{0}', of which there are many"},
};

static const Option Options[] = {
    {"Entities",
     "account;courier;customer;doctor;driver;employee;guest;merchant;nurse;"
     "partner;passenger;patient;physician;player;sensor;student;subscriber;"
     "tenant;user;vehicle",
     "what a text is called that tells one of many apart"},
};

// The text among the parts of the key that is called like one of many; all else
// that is in it leaves it open. Null: there is none.
static const Value *entityIn(const Value &V,
                             const std::vector<std::string> &Entities) {
  bool Named = V.What == Value::Kind::Parameter ||
               V.What == Value::Kind::Member || V.What == Value::Kind::Variable;
  if (model::isLeaf(V)) {
    std::vector<std::string> Words = model::wordsIn(V.Name);
    return Named && V.IsText && !Words.empty() && Words.front() != "k" &&
                   V.Own == model::Cardinality::Unknown &&
                   isIn(Entities, model::lowered(Words.back()))
               ? &V
               : nullptr;
  }
  if (V.What == Value::Kind::Choice || V.Does == model::Effect::Measures ||
      V.Does == model::Effect::Cleans || V.Does == model::Effect::Truncates)
    return nullptr;
  for (const Value &Part : V.Parts)
    if (const Value *Found = entityIn(Part, Entities))
      return Found;
  return nullptr;
}

// `"bids." + bid.partner`: a key of the function's own making, for each of them.
static std::optional<Finding>
ofEntity(const Attribute &A, const std::vector<std::string> &Entities) {
  std::vector<model::Beginning> Begins = model::beginningsOf(A.Key);
  bool Own =
      std::any_of(Begins.begin(), Begins.end(), [](const model::Beginning &B) {
        return !B.Text.empty() && !B.Whole;
      });
  const Value *Guilty = Own ? entityIn(A.Key, Entities) : nullptr;
  if (!Guilty)
    return std::nullopt;
  return Finding{.At = Guilty->At,
                 .Says = message(Messages, "entity"),
                 .Arguments = {Guilty->Text},
                 .Grade = Evidence::Likely};
}

extern const Check DynamicAttributeKey = {
    .Id = "dynamic-attribute-key",
    .Messages = Messages,
    .Group = "naming",
    .Guide = "High Cardinality Fields",
    .Precision = "high",
    .Options = Options,
    .Run =
        [](const model::Unit &U, const OptionValues &Set, const auto &Report) {
          std::vector<std::string> Entities = Set.list("Entities");
          for (const Attribute &A : U.Attributes) {
            if (A.On == model::Target::Baggage)
              continue;
            model::Path Steps = model::unboundedPath(A.Key);
            std::optional<Finding> F =
                Steps.empty() ? ofEntity(A, Entities)
                              : unboundedFinding(Steps, &Messages[0], A.At);
            if (!F)
              continue;
            noteElsewhere(*F, A.At, "it is recorded here");
            Report(std::move(*F));
          }
        },
};

} // namespace spantidy
