#include "lengths.h"

#include "clang/AST/ASTContext.h"

namespace spantidy::extract {

using namespace clang;
using rules::Role;

// What a local is given where nothing changes it afterwards.
static const Expr *heldFromStart(const Expr *E, const Changes &Of) {
  auto *Ref = dyn_cast<DeclRefExpr>(E);
  auto *V = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  if (!V || !V->isLocalVarDecl())
    return nullptr;
  return Of.only(V) || V->getType().isConstQualified() ? V->getInit() : nullptr;
}

const Expr *measured(const Expr *E, const Changes &Of, Names &Known) {
  for (unsigned Steps = 0; E && Steps < 8; ++Steps) {
    E = stripped(E);
    if (auto *Cast = dyn_cast<ExplicitCastExpr>(E)) {
      E = Cast->getSubExpr();
      continue;
    }
    if (auto *Sum = dyn_cast<BinaryOperator>(E);
        Sum && Sum->getOpcode() == BO_Add) {
      const Expr *Left = measured(Sum->getLHS(), Of, Known);
      return Left ? Left : measured(Sum->getRHS(), Of, Known);
    }
    auto Site = asCall(E);
    if (Site && Site->Object && Known.has(Site->Callee, Role::TellsSize))
      return Site->Object;
    if (Site && !Site->Object && Site->Arguments.size() == 1 &&
        Known.has(Site->Callee, Role::TellsSize))
      return Site->Arguments[0];
    E = heldFromStart(E, Of);
  }
  return nullptr;
}

bool limits(const Expr *E, const Changes &Of, Names &Known,
            const ASTContext &Ast, bool Unknown) {
  if (!E)
    return false;
  E = stripped(E);
  auto also = [&](const Expr *Other) {
    return limits(Other, Of, Known, Ast, Unknown);
  };
  if (E->isValueDependent())
    return true;
  Expr::EvalResult Folded;
  if (E->getType()->isIntegralOrEnumerationType() &&
      E->EvaluateAsInt(Folded, Ast))
    return Folded.Val.getInt().getLimitedValue() <= LongestCut;
  if (auto *Cast = dyn_cast<ExplicitCastExpr>(E))
    return also(Cast->getSubExpr());
  if (auto *Either = dyn_cast<AbstractConditionalOperator>(E))
    return also(Either->getTrueExpr()) || also(Either->getFalseExpr());
  if (auto *Op = dyn_cast<BinaryOperator>(E)) {
    if (Op->getOpcode() == BO_Sub || Op->getOpcode() == BO_Div)
      return also(Op->getLHS());
    if (Op->getOpcode() == BO_Add || Op->getOpcode() == BO_Mul)
      return also(Op->getLHS()) && also(Op->getRHS());
    return Unknown || also(Op->getRHS());
  }
  if (measured(E, Of, Known))
    return false;
  if (auto Site = asCall(E); Site && Known.has(Site->Callee, Role::LeastOf))
    return llvm::any_of(Site->Arguments, also);
  if (const Expr *Held = heldFromStart(E, Of))
    return also(Held);
  return Unknown;
}

// May it be compared with to say that something is small? A counter may not.
static bool isLimit(const Expr *E, const Changes &Of, Names &Known,
                    const ASTContext &Ast) {
  if (measured(E, Of, Known))
    return false;
  auto *Ref = dyn_cast<DeclRefExpr>(stripped(E));
  auto *V = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  if (V && V->isLocalVarDecl() && !heldFromStart(stripped(E), Of))
    return false;
  return limits(E, Of, Known, Ast);
}

std::optional<SizeTest> sizeTest(const Expr *Condition, const Changes &Of,
                                 Names &Known, const ASTContext &Ast) {
  Condition = stripped(Condition);
  if (auto *Not = dyn_cast<UnaryOperator>(Condition);
      Not && Not->getOpcode() == UO_LNot) {
    auto Inner = sizeTest(Not->getSubExpr(), Of, Known, Ast);
    if (Inner)
      Inner->WhenTrue = !Inner->WhenTrue;
    return Inner;
  }
  auto *Compares = dyn_cast<BinaryOperator>(Condition);
  if (!Compares || !Compares->isComparisonOp() ||
      Compares->getOpcode() == BO_NE)
    return std::nullopt;
  const Expr *Size = measured(Compares->getLHS(), Of, Known);
  const Expr *Limit = Compares->getRHS();
  bool Less = Compares->getOpcode() == BO_LT || Compares->getOpcode() == BO_LE;
  if (!Size) {
    Size = measured(Compares->getRHS(), Of, Known);
    Limit = Compares->getLHS();
    Less = !Less;
  }
  Spot Tested = Size ? spotOf(Size, Known) : Spot();
  if (!Tested || !isLimit(Limit, Of, Known, Ast))
    return std::nullopt;
  return SizeTest{std::move(Tested), Less || Compares->getOpcode() == BO_EQ};
}

// `known.count(name)`, `known.find(name)`, of what no run makes longer.
static std::optional<Spot> listed(const Expr *E, Names &Known, Role Asks) {
  auto Site = asCall(stripped(E));
  if (!Site || !Site->Object || Site->Arguments.size() != 1 ||
      !Known.has(Site->Callee, Asks) ||
      !Known.isExactly(Site->Object->getType(), "container"))
    return std::nullopt;
  auto *Ref = dyn_cast<DeclRefExpr>(stripped(Site->Object));
  auto *List = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  Spot Of = spotOf(Site->Arguments[0], Known);
  bool Fixed = List && List->hasGlobalStorage() &&
               List->getType().getNonReferenceType().isConstQualified();
  return Fixed && Of ? std::optional(Of) : std::nullopt;
}

// `known.count(name) > 0`, `== 0`
static std::optional<SizeTest> countTest(const BinaryOperator *Op,
                                         Names &Known) {
  bool More = Op->getOpcode() == BO_NE || Op->getOpcode() == BO_GT;
  auto *Number = dyn_cast<IntegerLiteral>(stripped(Op->getRHS()));
  auto Of = listed(Op->getLHS(), Known, Role::AsksMember);
  if (!Of || !Number || Number->getValue() != 0 ||
      !(More || Op->getOpcode() == BO_EQ))
    return std::nullopt;
  return SizeTest{std::move(*Of), More};
}

// `known.find(name) != known.end()`
static std::optional<SizeTest> findTest(const CXXOperatorCallExpr *Op,
                                        Names &Known) {
  if (Op->getNumArgs() != 2)
    return std::nullopt;
  auto Of = listed(Op->getArg(0), Known, Role::FindsMember);
  auto End = asCall(stripped(Op->getArg(1)));
  if (!Of || !End || !Known.has(End->Callee, Role::EndOf))
    return std::nullopt;
  return SizeTest{std::move(*Of), Op->getOperator() == OO_ExclaimEqual};
}

std::optional<SizeTest> listTest(const Expr *Condition, Names &Known) {
  Condition = stripped(Condition);
  if (auto *Rewritten = dyn_cast<CXXRewrittenBinaryOperator>(Condition))
    return listTest(Rewritten->getSemanticForm(), Known);
  if (auto *Not = dyn_cast<UnaryOperator>(Condition);
      Not && Not->getOpcode() == UO_LNot) {
    auto Inner = listTest(Not->getSubExpr(), Known);
    if (Inner)
      Inner->WhenTrue = !Inner->WhenTrue;
    return Inner;
  }
  if (auto *Op = dyn_cast<BinaryOperator>(Condition))
    return Op->isComparisonOp() ? countTest(Op, Known) : std::nullopt;
  if (auto *Op = dyn_cast<CXXOperatorCallExpr>(Condition))
    return findTest(Op, Known);
  auto Of = listed(Condition, Known, Role::AsksMember);
  return Of ? std::optional(SizeTest{std::move(*Of), true}) : std::nullopt;
}

} // namespace spantidy::extract
