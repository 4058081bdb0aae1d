#include "given.h"
#include "syntax/use.h"

namespace spantidy::extract {

using namespace clang;

// Others may write to it: by its address, or by a reference that they are given.
static bool isLent(const Use &Found) {
  if (Found.How == Use::As::Addressed)
    return true;
  if (Found.How != Use::As::Argument || !Found.Site || !Found.Index ||
      *Found.Index >= Found.Site->Callee->getNumParams())
    return false;
  QualType T = Found.Site->Callee->getParamDecl(*Found.Index)->getType();
  return T->isLValueReferenceType() &&
         !T.getNonReferenceType().isConstQualified();
}

bool isAsGiven(const ParmVarDecl *P, Body &B) {
  for (Body *Part : treeOf(outermost(B)))
    for (const DeclRefExpr *Ref : Part->Uses.lookup(P))
      if (Use Found = useOf(Ref, *Part);
          Found.How == Use::As::Overwritten || isLent(Found))
        return false;
  return true;
}

bool isWrittenInPlace(const VarDecl *V, Body &B) {
  for (Body *Part : treeOf(outermost(B)))
    for (const DeclRefExpr *Ref : Part->Uses.lookup(V))
      if (Part != &B || isLent(useOf(Ref, *Part)))
        return false;
  return true;
}

static const Expr *defaultOf(const ParmVarDecl *P) {
  bool Known = P->hasDefaultArg() && !P->hasUninstantiatedDefaultArg() &&
               !P->hasUnparsedDefaultArg();
  return Known ? P->getDefaultArg() : nullptr;
}

std::string defaultConstant(const ParmVarDecl *P) {
  const Expr *Given = defaultOf(P);
  if (!Given)
    return {};
  Given = stripped(Given);
  if (auto *Bool = dyn_cast<CXXBoolLiteralExpr>(Given))
    return Bool->getValue() ? "1" : "0";
  auto *Ref = dyn_cast<DeclRefExpr>(Given);
  return Ref && isa<EnumConstantDecl>(Ref->getDecl())
             ? Ref->getDecl()->getNameAsString()
             : std::string();
}

bool isAbsent(const Expr *Given) {
  const Expr *E = stripped(Given);
  if (isa<CXXNullPtrLiteralExpr, GNUNullExpr, ImplicitValueInitExpr,
          CXXScalarValueInitExpr>(E))
    return Given->getType()->isRecordType() ||
           Given->getType()->isPointerType() || E->getType()->isNullPtrType();
  if (auto *List = dyn_cast<InitListExpr>(E))
    return List->getNumInits() == 0 && List->getType()->isRecordType();
  // `std::nullopt`: a constant that has nothing in it.
  if (auto *Ref = dyn_cast<DeclRefExpr>(E)) {
    auto *V = dyn_cast<VarDecl>(Ref->getDecl());
    auto *Class = V ? V->getType()->getAsCXXRecordDecl() : nullptr;
    return Class && V->hasGlobalStorage() && isStandard(Class) &&
           Class->hasDefinition() && Class->isEmpty();
  }
  auto *Made = dyn_cast<CXXConstructExpr>(E);
  if (!Made)
    return false;
  const CXXConstructorDecl *Maker = Made->getConstructor();
  bool Standard = isStandard(Maker->getParent());
  return Made->getNumArgs() == 0
             ? Standard || !Maker->isUserProvided()
             : Made->getNumArgs() == 1 && Standard && isAbsent(Made->getArg(0));
}

bool isAbsentByDefault(Draft &D, const ParmVarDecl *P) {
  const Expr *Given = defaultOf(P);
  auto Site = Given ? asCall(stripped(Given)) : std::nullopt;
  return Given &&
         (isAbsent(Given) ||
          (Site && D.Known.role(Site->Callee, rules::Role::CurrentContext)));
}

static const ParmVarDecl *unchangedParameter(const Expr *E, Body &B) {
  auto *Ref = dyn_cast<DeclRefExpr>(stripped(E));
  auto *P = dyn_cast_or_null<ParmVarDecl>(Ref ? Ref->getDecl() : nullptr);
  return P && !B.Lambda && P->getDeclContext() == B.F && isAsGiven(P, B)
             ? P
             : nullptr;
}

std::optional<unsigned> handedOn(const Expr *Given, Body &B) {
  const ParmVarDecl *P = unchangedParameter(Given, B);
  return P ? std::optional(P->getFunctionScopeIndex()) : std::nullopt;
}

// The parameter that must be there where the condition holds.
static const ParmVarDecl *neededFor(const Expr *Condition, Body &B) {
  const Expr *E = stripped(Condition);
  if (auto *Rewritten = dyn_cast<CXXRewrittenBinaryOperator>(E))
    E = Rewritten->getSemanticForm();
  if (auto *Binary = dyn_cast<BinaryOperator>(E)) {
    if (Binary->getOpcode() == BO_LAnd) {
      const ParmVarDecl *Left = neededFor(Binary->getLHS(), B);
      return Left ? Left : neededFor(Binary->getRHS(), B);
    }
    if (Binary->getOpcode() != BO_NE)
      return nullptr;
    return isAbsent(Binary->getRHS()) ? unchangedParameter(Binary->getLHS(), B)
                                      : nullptr;
  }
  if (auto Site = asCall(E); Site && Site->Object) {
    auto *Method = dyn_cast<CXXMethodDecl>(Site->Callee);
    bool Compares = Site->Callee->getOverloadedOperator() == OO_ExclaimEqual &&
                    Site->Arguments.size() == 1 && isAbsent(Site->Arguments[0]);
    bool Asks =
        Method && Method->getReturnType()->isBooleanType() &&
        Site->Arguments.empty() &&
        (isa<CXXConversionDecl>(Method) || isStandard(Method->getParent())) &&
        Method->getOverloadedOperator() != OO_Exclaim;
    return Compares || Asks ? unchangedParameter(Site->Object, B) : nullptr;
  }
  const ParmVarDecl *P =
      unchangedParameter(E, B); // as it is, or asked as a bool
  QualType T = P ? P->getType().getNonReferenceType() : QualType();
  auto *Class = P ? T->getAsCXXRecordDecl() : nullptr;
  return P && (T->isPointerType() || (Class && isStandard(Class))) ? P
                                                                   : nullptr;
}

std::optional<unsigned> onlyWith(const Expr *Given, Body &B) {
  for (const Stmt *Child = Given, *Parent = B.parent(Child); Parent;
       Child = Parent, Parent = B.parent(Child))
    if (auto *If = dyn_cast<IfStmt>(Parent); If && Child == If->getThen())
      if (const ParmVarDecl *P = neededFor(If->getCond(), B))
        return P->getFunctionScopeIndex();
  return std::nullopt;
}

} // namespace spantidy::extract
