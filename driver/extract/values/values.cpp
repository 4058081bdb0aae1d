#include "values.h"
#include "reading.h"
#include "value_context.h"

#include "model/gist.h"

namespace spantidy::extract {

using namespace clang;
using model::Value;

Values::Values(Bodies &Own, Names &Known, Source &Where, UsrOf Usr)
    : R(std::make_unique<Reading>(Own, Known, Where, std::move(Usr))) {}

Values::~Values() = default;

Judge &Values::judge() { return R->Judges; }

std::optional<Value> Values::field(const Expr *Object, const FieldDecl *Field,
                                   Body &B) {
  return extract::field(*R, Object, Field, B);
}

Value Values::object(const Expr *E, Body &B) {
  return extract::object(*R, E, B);
}

Value Values::of(const Expr *E, Body &B) {
  bool Outermost = R->Budget == 0;
  if (Outermost)
    R->Budget = Reading::PerValue;
  Value V = read(*R, E, B);
  heedMasks(V);
  V = model::curbed(std::move(V));
  if (Outermost) {
    R->Budget = 0;
    heedContext(V, R->Known.V.Words);
  }
  return V;
}

llvm::SmallVector<const Expr *, 4> Values::results(const Body &B) {
  return extract::results(B);
}

std::optional<Value> Values::returnedBy(Body &B,
                                        llvm::ArrayRef<const Expr *> Results) {
  QualType T = B.F->getReturnType();
  if (Results.empty() || T->isEnumeralType() || !R->Judges.isValue(T))
    return std::nullopt;
  Value V;
  V.What = Value::Kind::Choice;
  size_t Nodes = 1;
  for (const Expr *Result : Results) {
    V.Parts.push_back(of(Result, B));
    Nodes += model::sizeOf(V.Parts.back());
    if (Nodes > model::LargestValue) {
      V.Parts = {model::gistOf(V)};
      Nodes = 1 + model::sizeOf(V.Parts.front());
    }
  }
  return V.Parts.size() == 1 ? Value(V.Parts.front()) : V;
}

} // namespace spantidy::extract
