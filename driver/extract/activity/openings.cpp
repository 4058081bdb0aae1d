#include "openings.h"
#include "draft/callees.h"

#include "llvm/ADT/STLExtras.h"

namespace spantidy::extract {

using namespace clang;
using rules::Role;

// Can an object of this type have a scope that its type does not show? Behind a
// pointer it may be there or not, and what is only declared may have one.
static bool mayHide(Draft &D, QualType T, unsigned Depth = 0) {
  if (T.isNull() || Depth > 4)
    return false;
  if (T->isPointerType())
    T = T->getPointeeType();
  const CXXRecordDecl *Class = T->getAsCXXRecordDecl();
  if (!Class)
    return false;
  if (D.Known.isExactly(T, "pointer"))
    return mayHide(D, typeArgument(Class), Depth + 1);
  if (isLibraryCode(Class, D.Ast.getSourceManager(), D.S))
    return false;
  if (!Class->hasDefinition())
    return Depth > 0;
  Class = Class->getDefinition();
  return D.Keeps.of(T) ||
         llvm::any_of(Class->fields(),
                      [&](const FieldDecl *Field) {
                        return mayHide(D, Field->getType(), Depth + 1);
                      }) ||
         llvm::any_of(Class->bases(), [&](const CXXBaseSpecifier &Base) {
           return mayHide(D, Base.getType(), Depth + 1);
         });
}

static Opening openedBy(Draft &D, const CallSite &Site, QualType T, Body &B) {
  if (!mayHide(D, T))
    return {};
  return {.By = callOf(D, Site, B)};
}

// Of a pointer that has what it points to, or an optional.
static Opening openedBehind(Draft &D, QualType T, const Expr *E, Body &B) {
  QualType Of = T->isPointerType() ? T->getPointeeType()
                                   : typeArgument(T->getAsRecordDecl());
  if (auto *New = dyn_cast<CXXNewExpr>(E))
    return New->getConstructExpr() ? openingOf(D, New->getAllocatedType(),
                                               New->getConstructExpr(), B)
                                   : Opening();
  auto Site = asCall(E);
  if (!Site || Of.isNull())
    return {};
  if (D.Known.role(Site->Callee, Role::MakesObject)) {
    if (QualType Made = typeArgument(Site->Node->getType()->getAsRecordDecl());
        !Made.isNull())
      Of = Made;
    return D.Keeps.isGuard(Of) ? Opening{.Opens = true}
                               : openedBy(D, *Site, Of, B);
  }
  auto *Construct = dyn_cast<CXXConstructExpr>(E);
  if (!Construct) // a shared one may be open already, or elsewhere
    return D.Keeps.isGuard(Of) &&
                   !D.Known.isOne(T->getAsRecordDecl(), "shared-pointer")
               ? Opening{.Opens = true}
               : openedBy(D, *Site, Of, B);
  if (D.Keeps.isNothing(E))
    return {};
  if (Site->Arguments.size() == 1) {
    const Expr *Inner = stripped(Site->Arguments[0]);
    QualType Given = Inner->getType();
    if (Given->isPointerType() || D.Known.isExactly(Given, "pointer"))
      return openedBehind(D, Given, Inner, B);
  }
  return {.Opens = D.Known.isOne(T->getAsRecordDecl(), "shared-pointer") ||
                           Site->Arguments.size() == 1
                       ? false
                       : D.Keeps.isGuard(Of)};
}

Opening openingOf(Draft &D, QualType T, const Expr *Init, Body &B) {
  if (!Init)
    return {};
  if (auto *Default = dyn_cast<CXXDefaultInitExpr>(Init))
    Init = Default->getExpr();
  const Expr *E = stripped(Init);
  if (D.Known.is(T, "scope") || D.Known.is(T, "token"))
    return {.Opens = D.Known.isExactly(T, "scope") || !D.Keeps.isNothing(E)};
  auto Site = asCall(E);
  if (Site)
    if (const rules::Function *Entry =
            D.Known.role(Site->Callee, Role::StartsSpan);
        Entry && Entry->Activates)
      return {.Opens = true};
  if (D.Keeps.isGuard(T))
    return {.Opens = true};
  if (T->isPointerType() || D.Known.isExactly(T, "pointer"))
    return openedBehind(D, T, E, B);
  const CXXRecordDecl *Class = T->getAsCXXRecordDecl();
  if (!Class)
    return {};
  if (isLibraryCode(Class, D.Ast.getSourceManager(), D.S)) // a pair, a tuple
    return {.Opens = D.Keeps.of(T) && !D.Keeps.isNothing(E) &&
                     !D.Keeps.classIn(T) &&
                     D.Keeps.orderOf(T) == Keeping::Order::None};
  if (auto *List = dyn_cast<InitListExpr>(E)) {
    for (auto [Field, Given] : fieldsGiven(List))
      if (Opening Part = openingOf(D, Field->getType(), Given, B);
          Part.Opens || Part.By)
        return Part;
    return {};
  }
  return Site ? openedBy(D, *Site, T, B) : Opening();
}

void readOpenings(Draft &D, Body &B) {
  std::vector<Opening> Found;
  if (B.Lambda)
    return;
  if (auto *Maker = dyn_cast<CXXConstructorDecl>(B.F)) {
    QualType Own = D.Ast.getCanonicalTagType(Maker->getParent());
    if (D.Keeps.isGuard(Own) || !mayHide(D, Own))
      return;
    for (const CXXCtorInitializer *Init : Maker->inits()) {
      QualType T = Init->getMember() ? Init->getMember()->getType()
                   : Init->isBaseInitializer()
                       ? QualType(Init->getBaseClass(), 0)
                       : Own;
      Found.push_back(openingOf(D, T, Init->getInit(), B));
    }
    for (const Movement &M : movementsIn(B, D.Keeps))
      if (M.Puts && M.Kept && isa_and_nonnull<FieldDecl>(M.Into) &&
          !D.Keeps.classIn(M.Type))
        Found.push_back({.Opens = true});
  } else {
    QualType Given = B.F->getReturnType();
    if (D.Keeps.isGuard(Given) || !mayHide(D, Given))
      return;
    for (const Expr *Result : Values::results(B))
      Found.push_back(openingOf(D, Given, Result, B));
  }
  for (const Opening &One : Found)
    if (One.Opens)
      D.Out.Functions[functionIndex(D, B)].Opens = true;
    else if (One.By)
      D.Out.Functions[functionIndex(D, B)].OpensBy.push_back(*One.By);
}

} // namespace spantidy::extract
