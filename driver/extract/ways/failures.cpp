#include "failures.h"
#include "syntax/use.h"

namespace spantidy::extract {

using namespace clang;
using rules::Role;

static const VarDecl *variableIn(const Expr *E) {
  auto *Ref = dyn_cast_or_null<DeclRefExpr>(E ? stripped(E) : nullptr);
  return Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
}

// `if (error)`: what the conversion to bool says.
static const CXXConversionDecl *conversionToBool(QualType T) {
  auto *Class = T.getNonReferenceType()->getAsCXXRecordDecl();
  if (!Class || !Class->hasDefinition())
    return nullptr;
  for (const NamedDecl *D :
       Class->getDefinition()->getVisibleConversionFunctions())
    if (auto *Conversion = dyn_cast<CXXConversionDecl>(D->getUnderlyingDecl());
        Conversion && Conversion->getConversionType()->isBooleanType())
      return Conversion;
  return nullptr;
}

// Does it follow from what the condition comes to that V is a failure?
static bool saysFailure(Draft &D, const Expr *Condition, bool Holds,
                        const VarDecl *V) {
  const Expr *E = Condition->IgnoreParenCasts();
  if (auto *Full = dyn_cast<FullExpr>(E))
    E = Full->getSubExpr()->IgnoreParenCasts();
  if (auto *Unary = dyn_cast<UnaryOperator>(E))
    return Unary->getOpcode() == UO_LNot &&
           saysFailure(D, Unary->getSubExpr(), !Holds, V);
  auto comparison = [&](const Expr *Left, const Expr *Right, bool Equal) {
    if (variableIn(Left) != V) {
      auto Asked = asCall(stripped(Left));
      if (!Asked || variableIn(Asked->Object) != V ||
          !D.Known.role(Asked->Callee, Role::ErrorOf))
        return false;
    }
    auto *Ref = dyn_cast<DeclRefExpr>(stripped(Right));
    return Ref && Holds != Equal &&
           D.Known.V.OkCodes.contains(D.Known.of(Ref->getDecl()));
  };
  if (auto *Binary = dyn_cast<BinaryOperator>(E)) {
    const Expr *Left = Binary->getLHS(), *Right = Binary->getRHS();
    if (Binary->getOpcode() == (Holds ? BO_LAnd : BO_LOr))
      return saysFailure(D, Left, Holds, V) || saysFailure(D, Right, Holds, V);
    return Binary->isEqualityOp() &&
           comparison(Left, Right, Binary->getOpcode() == BO_EQ);
  }
  if (auto *Call = dyn_cast<CallExpr>(E); Call && Call->getBuiltinCallee())
    return Call->getNumArgs() > 0 && // __builtin_expect
           saysFailure(D, Call->getArg(0), Holds, V);
  const FunctionDecl *Asks = nullptr;
  if (auto Site = asCall(E); Site && variableIn(Site->Object) == V)
    Asks = Site->Callee;
  else if (variableIn(E) == V)
    Asks = conversionToBool(V->getType());
  return Asks && D.Known.role(Asks, Holds ? Role::AsksError : Role::AsksOk);
}

// May the variable be another one's value after this use?
static bool isChange(Draft &D, const DeclRefExpr *Ref, Body &B) {
  using As = Use::As;
  Use Found = useOf(Ref, B);
  while (Found.How == As::Member && !Found.Value->isPRValue())
    Found = useOf(Found.whole(), B);
  if (Found.Value->isPRValue() || Found.Value->getType().isConstQualified())
    return false;
  if (!Found.Site)
    return Found.How == As::Overwritten || Found.How == As::Addressed ||
           Found.How == As::Initialiser || Found.How == As::Captured;
  auto *Method = dyn_cast<CXXMethodDecl>(Found.Site->Callee);
  return Found.How != As::Dereferenced && !isa<CXXConstructExpr>(Found.Node) &&
         !D.Known.known(Found.Site->Callee) && !(Method && Method->isConst());
}

static bool leavesBlock(const Stmt *Node) {
  if (auto *Block = dyn_cast_or_null<CompoundStmt>(Node))
    Node = Block->body_empty() ? nullptr : Block->body_back();
  return isa_and_nonnull<ReturnStmt, CoreturnStmt, CXXThrowExpr, ContinueStmt,
                         BreakStmt>(Node);
}

bool isFailure(Draft &D, const VarDecl *V, const Stmt *At, Body &B) {
  auto &Sources = D.Ast.getSourceManager();
  const Expr *Asked = nullptr;
  for (const Stmt *Child = At, *Parent = B.parent(At); Parent && !Asked;
       Child = Parent, Parent = B.parent(Child)) {
    auto consider = [&](const IfStmt *If, bool Holds) {
      if (If->getCond() && saysFailure(D, If->getCond(), Holds, V))
        Asked = If->getCond();
    };
    if (auto *If = dyn_cast<IfStmt>(Parent)) {
      if (Child == If->getThen() || Child == If->getElse())
        consider(If, Child == If->getThen());
    } else if (auto *Block = dyn_cast<CompoundStmt>(Parent)) {
      for (const Stmt *Before : Block->body()) {
        if (Before == Child)
          break;
        auto *If = dyn_cast<IfStmt>(Before); // `if (status.ok()) return 1;`
        if (If && !If->getElse() && leavesBlock(If->getThen()))
          consider(If, false);
      }
    }
  }
  if (Asked) {
    for (const DeclRefExpr *Ref : B.Uses.lookup(V))
      if (Sources.isBeforeInTranslationUnit(Asked->getEndLoc(),
                                            Ref->getBeginLoc()) &&
          Sources.isBeforeInTranslationUnit(Ref->getEndLoc(),
                                            At->getBeginLoc()) &&
          isChange(D, Ref, B))
        return false;
    return true;
  }
  // A copy: macros make one.
  const VarDecl *Of = V->isLocalVarDecl() ? variableIn(V->getInit()) : nullptr;
  return Of && Of != V &&
         Of->getType().getCanonicalType().getUnqualifiedType() ==
             V->getType().getCanonicalType().getUnqualifiedType() &&
         isFailure(D, Of, At, B);
}

} // namespace spantidy::extract
