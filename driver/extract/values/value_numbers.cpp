// Constants, and numbers that have few values by how they are made.

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

// What is written out, or known to the compiler.
std::optional<Value> Values::constant(const Expr *E) {
  if (auto *String = dyn_cast<StringLiteral>(E))
    return literal(
        E, String->getCharByteWidth() == 1 ? String->getString().str() : "");
  if (auto *Name = dyn_cast<PredefinedExpr>(E))
    return literal(E, Name->getFunctionName()
                          ? Name->getFunctionName()->getString().str()
                          : "");
  if (auto *Enumerator = dyn_cast<DeclRefExpr>(E);
      Enumerator && isa<EnumConstantDecl>(Enumerator->getDecl()))
    return literal(E, Enumerator->getDecl()->getNameAsString());
  // The operands of arithmetic that is no constant are not tried again: a sum
  // of a thousand terms would be folded a thousand times.
  bool Tried = InArithmetic && isa<BinaryOperator>(E);
  if (Expr::EvalResult Folded; !Tried && !E->isValueDependent() &&
                               E->getType()->isIntegralOrEnumerationType() &&
                               E->EvaluateAsInt(Folded, Where.Ast))
    return literal(E, llvm::toString(Folded.Val.getInt(), 10));
  if (isa<CXXBoolLiteralExpr, FloatingLiteral, CharacterLiteral,
          CXXNullPtrLiteralExpr, GNUNullExpr>(E))
    return literal(E, Where.text(E->getSourceRange()));
  return std::nullopt;
}

} // namespace spantidy::extract
