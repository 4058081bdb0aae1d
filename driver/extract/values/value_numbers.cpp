// Numbers that have few values by how they are made.

#include "values.h"

#include "clang/AST/ASTContext.h"

namespace spantidy::extract {

using namespace clang;
using model::Cardinality;
using model::Value;

// A number of few values.
Value Values::few(const Expr *E) {
  Value V = node(Value::Kind::Call, E);
  V.Does = model::Effect::Measures;
  V.Own = Cardinality::Bounded;
  V.Size = model::SizeClass::Small;
  return V;
}

bool Values::foldsTo(const Expr *E) {
  Expr::EvalResult Folded;
  E = stripped(E);
  return !E->isValueDependent() &&
         E->getType()->isIntegralOrEnumerationType() &&
         E->EvaluateAsInt(Folded, Where.Ast);
}

static const ValueDecl *variableIn(const Expr *E) {
  auto *Ref = dyn_cast<DeclRefExpr>(stripped(E));
  return Ref ? Ref->getDecl() : nullptr;
}

// `tries > 3 ? 3 : tries`
bool Values::clamps(const AbstractConditionalOperator *Either) {
  auto *Asks = dyn_cast<BinaryOperator>(stripped(Either->getCond()));
  if (!Asks || !Asks->isRelationalOp())
    return false;
  auto meets = [&](const Expr *Free, const Expr *Fixed) {
    const ValueDecl *V = variableIn(Free);
    return V && foldsTo(Fixed) &&
           ((variableIn(Asks->getLHS()) == V && foldsTo(Asks->getRHS())) ||
            (variableIn(Asks->getRHS()) == V && foldsTo(Asks->getLHS())));
  };
  return meets(Either->getTrueExpr(), Either->getFalseExpr()) ||
         meets(Either->getFalseExpr(), Either->getTrueExpr());
}

} // namespace spantidy::extract
