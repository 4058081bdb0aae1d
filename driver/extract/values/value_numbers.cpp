// Constants, and numbers that have few values by how they are made.

#include "reading.h"

#include "clang/AST/ASTContext.h"

namespace spantidy::extract {

using namespace clang;
using model::Value;

bool foldsTo(Reading &R, const Expr *E) {
  Expr::EvalResult Folded;
  E = stripped(E);
  return !E->isValueDependent() &&
         E->getType()->isIntegralOrEnumerationType() &&
         E->EvaluateAsInt(Folded, R.Where.Ast);
}

static const ValueDecl *variableIn(const Expr *E) {
  auto *Ref = dyn_cast<DeclRefExpr>(stripped(E));
  return Ref ? Ref->getDecl() : nullptr;
}

// `tries > 3 ? 3 : tries`
bool clamps(Reading &R, const AbstractConditionalOperator *Either) {
  auto *Asks = dyn_cast<BinaryOperator>(stripped(Either->getCond()));
  if (!Asks || !Asks->isRelationalOp())
    return false;
  auto meets = [&](const Expr *Free, const Expr *Fixed) {
    const ValueDecl *V = variableIn(Free);
    return V && foldsTo(R, Fixed) &&
           ((variableIn(Asks->getLHS()) == V && foldsTo(R, Asks->getRHS())) ||
            (variableIn(Asks->getRHS()) == V && foldsTo(R, Asks->getLHS())));
  };
  return meets(Either->getTrueExpr(), Either->getFalseExpr()) ||
         meets(Either->getFalseExpr(), Either->getTrueExpr());
}

// What is written out, or known to the compiler.
std::optional<Value> constant(Reading &R, const Expr *E) {
  if (auto *String = dyn_cast<StringLiteral>(E))
    return literal(
        R, E, String->getCharByteWidth() == 1 ? String->getString().str() : "");
  if (auto *Name = dyn_cast<PredefinedExpr>(E))
    return literal(R, E,
                   Name->getFunctionName()
                       ? Name->getFunctionName()->getString().str()
                       : "");
  if (auto *Enumerator = dyn_cast<DeclRefExpr>(E);
      Enumerator && isa<EnumConstantDecl>(Enumerator->getDecl()))
    return literal(R, E, Enumerator->getDecl()->getNameAsString());
  // The operands of arithmetic that is no constant are not tried again: a sum
  // of a thousand terms would be folded a thousand times.
  bool Tried = R.InArithmetic && isa<BinaryOperator>(E);
  if (Expr::EvalResult Folded; !Tried && !E->isValueDependent() &&
                               E->getType()->isIntegralOrEnumerationType() &&
                               E->EvaluateAsInt(Folded, R.Where.Ast))
    return literal(R, E, llvm::toString(Folded.Val.getInt(), 10));
  if (isa<CXXBoolLiteralExpr, FloatingLiteral, CharacterLiteral,
          CXXNullPtrLiteralExpr, GNUNullExpr>(E))
    return literal(R, E, R.Where.text(E->getSourceRange()));
  return std::nullopt;
}

} // namespace spantidy::extract
