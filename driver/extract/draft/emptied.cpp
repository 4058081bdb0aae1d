#include "emptied.h"
#include "syntax/use.h"
#include "types/span_types.h"

#include "clang/Basic/Builtins.h"

namespace spantidy::extract {

using namespace clang;
using rules::Role;

bool takesOut(Draft &D, const DeclRefExpr *Ref, Body &B) {
  Use Found = useOf(Ref, B);
  auto *Move = dyn_cast_or_null<CallExpr>(Found.Node);
  if (!Move || Move->getBuiltinCallee() != Builtin::BImove)
    return false;
  Found = useOf(Move, B);
  if (!Found.Site)
    return false;
  if (auto *Made = dyn_cast<CXXConstructExpr>(Found.Node)) {
    const CXXConstructorDecl *Maker = Made->getConstructor();
    return Maker->isMoveConstructor() ||
           (Maker->getNumParams() == 1 &&
            D.Known.isExactly(Made->getType(), "pointer") &&
            Maker->getParamDecl(0)->getType()->isRValueReferenceType());
  }
  if (Found.How == Use::As::Assigned)
    return Found.Site->Object &&
           D.Known.isExactly(Found.Site->Object->getType(), "pointer");
  // What is asked whether it has taken it may not have.
  return Found.How == Use::As::Argument &&
         D.Known.has(Found.Site->Callee, Role::AddsElement) &&
         useOf(Found.Site->Node, B).How == Use::As::Discarded;
}

bool mayRebind(const Expr *Handle, Body &B) {
  Use Found = useOf(Handle, B);
  switch (Found.How) {
  case Use::As::Dereferenced:
  case Use::As::Copied:
  case Use::As::Tested:
  case Use::As::Compared:
    return false;
  case Use::As::Object: { // `get()`, and `reset()`
    auto *Method = dyn_cast<CXXMethodDecl>(Found.Site->Callee);
    return !Method || !Method->isConst();
  }
  case Use::As::Argument: {
    const FunctionDecl *Callee = Found.Site->Callee;
    if (!Found.Index || *Found.Index >= Callee->getNumParams())
      return true;
    QualType T = Callee->getParamDecl(*Found.Index)->getType();
    return T->isReferenceType() && !T->getPointeeType().isConstQualified();
  }
  default:
    return true;
  }
}

// `span`, `span->`, `*span`: but not what a call gives.
static const DeclRefExpr *variableIn(const Expr *E) {
  for (;;) {
    E = stripped(E);
    auto *Unary = dyn_cast<UnaryOperator>(E);
    auto *Operator = dyn_cast<CXXOperatorCallExpr>(E);
    if (Unary)
      E = Unary->getSubExpr();
    else if (Operator && Operator->getNumArgs() == 1)
      E = Operator->getArg(0);
    else
      return dyn_cast<DeclRefExpr>(E);
  }
}

const VarDecl *emptiedVariable(Draft &D, const Expr *E, Body &B) {
  const DeclRefExpr *Ref = variableIn(E);
  auto *V = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  if (!V || !V->isLocalVarDeclOrParm() || V->isStaticLocal() ||
      V->isInitCapture() || V->getDeclContext() != B.F ||
      !D.Known.is(V->getType(), "span"))
    return nullptr;
  auto *Class = V->getType()->getAsCXXRecordDecl(); // and no reference
  if (!Class || !(D.Known.isOne(Class, "shared-pointer") ||
                  ownsAlone(D.Known, V->getType())))
    return nullptr;
  for (Body *Part : treeOf(outermost(B)))
    if (Part != &B && !Part->Uses.lookup(V).empty())
      return nullptr;
  return llvm::any_of(
             B.Uses.lookup(V),
             [&](const DeclRefExpr *Other) { return takesOut(D, Other, B); })
             ? V
             : nullptr;
}

} // namespace spantidy::extract
