#include "value_context.h"

#include "rules/context.h"

namespace spantidy::extract {

using model::Cardinality;
using model::Value;

namespace {

class Reader {
public:
  explicit Reader(const rules::Lexicon &Words) : Words(Words) {}

  void read(Value &V) {
    if (V.What == Value::Kind::Literal) {
      Before = V.Text;
      return;
    }
    bool Known = V.Size == model::SizeClass::Small || // a number
                 model::cardinality(V) != Cardinality::Unknown;
    if (V.What == Value::Kind::Concat ||
        (V.What == Value::Kind::Call && V.Does == model::Effect::Passes)) {
      for (Value &Part : V.Parts)
        read(Part);
      return;
    }
    bool Leaf = V.What != Value::Kind::Unknown && V.What != Value::Kind::Choice;
    if (Leaf && V.Does == model::Effect::None && !Known && !Before.empty() &&
        rules::leadsToAnything(Words, Before, V.Name))
      V.Own = Cardinality::Unbounded, V.Named = true;
    Before.clear();
  }

private:
  const rules::Lexicon &Words;
  std::string Before; // the literal that ends where the next part begins
};

} // namespace

void heedContext(Value &V, const rules::Lexicon &Words) {
  Reader(Words).read(V);
}

} // namespace spantidy::extract
