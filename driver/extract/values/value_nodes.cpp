// Nodes that values are made of.

#include "reading.h"

#include "model/gist.h"

namespace spantidy::extract {

using namespace clang;
using model::Cardinality;
using model::Value;

Value node(Reading &R, Value::Kind K, const Expr *E) {
  Value V;
  V.What = K;
  V.At = R.Where.place(E);
  V.Text = R.Where.text(E->getSourceRange());
  return V;
}

Value literal(Reading &R, const Expr *E, std::string Text) {
  Value V = node(R, Value::Kind::Literal, E);
  V.Text = std::move(Text);
  V.Own = Cardinality::Constant;
  V.Size = model::SizeClass::Small;
  V.Recordable = true;
  return V;
}

Value few(Reading &R, const Expr *E) {
  Value V = node(R, Value::Kind::Call, E);
  V.Does = model::Effect::Measures;
  V.Own = Cardinality::Bounded;
  V.Size = model::SizeClass::Small;
  return V;
}

Value bounded(Reading &R, Value V, const Expr *Condition) {
  Value Small;
  Small.What = Value::Kind::Concat;
  Small.At = R.Where.place(Condition);
  Small.Size = model::SizeClass::Small;
  Small.Parts.push_back(std::move(V));
  return Small;
}

Value withContent(Value Leaf, std::optional<Value> Content) {
  if (!Content || *Content == Leaf || Content->What == Value::Kind::Unknown)
    return Leaf;
  if (Content->What == Value::Kind::Parameter && Content->Name == Leaf.Name &&
      Leaf.What == Value::Kind::Member) // which tells nothing
    return std::move(*Content);
  Value Holder = Leaf;
  Holder.What = Value::Kind::Variable;
  Holder.Usr.clear();
  if (Holder.Name.empty())
    Holder.Name = Holder.Text;
  Holder.Parts.push_back(std::move(*Content));
  model::settle(Holder);
  return Holder;
}

unsigned firstParameter(const Body &B) {
  if (!B.Lambda)
    return 0;
  return model::OfLambda + (B.Outer ? firstParameter(*B.Outer) : 0);
}

} // namespace spantidy::extract
