#include "unwinding.h"

namespace spantidy::extract {

using namespace clang;
using rules::Role;

// Does the condition hold only while an exception is on its way?
static bool asksUnwinding(Draft &D, const Expr *Condition, Body &B) {
  const Expr *E = stripped(Condition);
  if (auto Site = asCall(E))
    return D.Known.has(Site->Callee, Role::AsksUnwinding);
  if (auto *Ref = dyn_cast<DeclRefExpr>(E)) {
    auto *V = dyn_cast<VarDecl>(Ref->getDecl());
    bool Once = V && V->isLocalVarDecl() && B.Uses.lookup(V).size() == 1;
    return Once && V->getInit() && asksUnwinding(D, V->getInit(), B);
  }
  auto *Binary = dyn_cast<BinaryOperator>(E);
  if (!Binary)
    return false;
  auto asks = [&](const Expr *Side) { return asksUnwinding(D, Side, B); };
  switch (Binary->getOpcode()) {
  case BO_LAnd:
    return asks(Binary->getLHS()) || asks(Binary->getRHS());
  case BO_GT:
  case BO_NE:
    return asks(Binary->getLHS());
  case BO_LT:
    return asks(Binary->getRHS());
  default:
    return false;
  }
}

bool isOnlyUnwinding(Draft &D, const Stmt *Node, Body &B) {
  for (const Stmt *Child = Node, *Parent = B.parent(Child); Parent;
       Child = Parent, Parent = B.parent(Child))
    if (auto *If = dyn_cast<IfStmt>(Parent); If && Child == If->getThen() &&
                                             If->getCond() &&
                                             asksUnwinding(D, If->getCond(), B))
      return true;
  return false;
}

} // namespace spantidy::extract
