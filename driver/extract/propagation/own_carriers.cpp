#include "own_carriers.h"
#include "syntax/use.h"

namespace spantidy::extract {

using namespace clang;
using rules::Role;

const CXXRecordDecl *ownClass(Draft &D, QualType T) {
  T = T.getNonReferenceType();
  if (T->isPointerType())
    T = T->getPointeeType();
  else if (D.Known.isExactly(T, "pointer"))
    T = typeArgument(T->getAsRecordDecl());
  const CXXRecordDecl *Class = T.isNull() ? nullptr : T->getAsCXXRecordDecl();
  bool Own = Class && Class->getIdentifier() && !Class->isLambda() &&
             !isLibraryCode(Class, D.Ast.getSourceManager(), D.S);
  return Own ? Class : nullptr;
}

// What is meant by `*message`, `&message`, `std::move(message)`.
static const Expr *meant(Draft &D, const Expr *E) {
  for (;;) {
    E = stripped(E);
    auto *Unary = dyn_cast<UnaryOperator>(E);
    auto Site = asCall(E);
    if (Unary)
      E = Unary->getSubExpr();
    else if (Site && isa<CXXOperatorCallExpr>(E) && Site->Object &&
             Site->Arguments.empty())
      E = Site->Object;
    else if (Site && D.Known.role(Site->Callee, Role::PassesValue) &&
             (Site->Object || Site->Arguments.size() == 1))
      E = Site->Object ? Site->Object : Site->Arguments[0];
    else
      return E;
  }
}

// The class of the object whose headers these are: of itself, or of what it is
// a member of.
static const CXXRecordDecl *carrierClass(Draft &D, const Expr *Headers) {
  const Expr *E = meant(D, Headers);
  if (const CXXRecordDecl *Class = ownClass(D, E->getType()))
    return Class;
  if (auto *Member = dyn_cast<MemberExpr>(E);
      Member && !isa<CXXThisExpr>(stripped(Member->getBase())))
    return ownClass(D, meant(D, Member->getBase())->getType());
  auto Site = asCall(E); // `message.headers()`
  return Site && Site->Object && isa<CXXMemberCallExpr>(E)
             ? ownClass(D, meant(D, Site->Object)->getType())
             : nullptr;
}

static void add(Draft &D, const CXXRecordDecl *Class, bool Out) {
  model::CarrierType Found;
  Found.Type = D.Where.usr(Class);
  auto At = llvm::find_if(D.Out.Carriers, [&](const model::CarrierType &C) {
    return C.Type == Found.Type;
  });
  if (At == D.Out.Carriers.end())
    At = D.Out.Carriers.insert(At, Found);
  (Out ? At->Out : At->In) = true;
}

static bool isTextMap(Draft &D, QualType T) {
  return D.Known.is(T, "text-map-carrier");
}

// The carrier itself, and what it was made of.
static void addCarrier(Draft &D, const Expr *Carrier, bool Out) {
  const Expr *E = meant(D, Carrier);
  if (const CXXRecordDecl *Class = ownClass(D, E->getType()))
    add(D, Class, Out);
  if (auto *Ref = dyn_cast<DeclRefExpr>(E))
    if (auto *V = dyn_cast<VarDecl>(Ref->getDecl()); V && V->getInit())
      E = stripped(V->getInit());
  auto *Made = dyn_cast<CXXConstructExpr>(E);
  if (!Made || !isTextMap(D, Made->getType()))
    return;
  for (const Expr *Argument : Made->arguments())
    if (const CXXRecordDecl *Class = carrierClass(D, Argument))
      add(D, Class, Out);
}

void readOwnCarriers(Draft &D, Body &B) {
  for (const CallSite &Site : B.Calls) {
    for (Role R : {Role::InjectsContext, Role::ExtractsContext})
      if (const rules::Function *Entry = D.Known.role(Site.Callee, R))
        if (const Expr *Carrier = Site.argument(Entry->Carrier))
          addCarrier(D, Carrier, R == Role::InjectsContext);
    if (!isProjects(D, Site.Callee))
      continue;
    // Given to a helper: one that may not be changed brings a context in.
    for (const Expr *Argument : Site.Arguments) {
      const Expr *E = stripped(Argument);
      if (auto *Ref = dyn_cast<DeclRefExpr>(E))
        if (auto *V = dyn_cast<VarDecl>(Ref->getDecl());
            V && V->isLocalVarDecl() && V->getInit())
          E = stripped(V->getInit());
      auto *Made = dyn_cast<CXXConstructExpr>(E);
      if (!Made || !isTextMap(D, Made->getType()) ||
          Made->getConstructor()->isCopyOrMoveConstructor())
        continue;
      for (const ParmVarDecl *P : Made->getConstructor()->parameters()) {
        QualType T = P->getType();
        bool Refers = T->isReferenceType() || T->isPointerType();
        unsigned I = P->getFunctionScopeIndex();
        const CXXRecordDecl *Class = Refers && I < Made->getNumArgs()
                                         ? carrierClass(D, Made->getArg(I))
                                         : nullptr;
        if (Class)
          add(D, Class, !T->getPointeeType().isConstQualified());
      }
    }
  }
}

void readGivenObjects(Draft &D, Body &B) {
  if (!D.Traced.contains(&B))
    return;
  for (const CallSite &Site : B.Calls) {
    auto It = D.CallOf.find(Site.Node);
    if (It == D.CallOf.end())
      continue;
    unsigned Count = D.Out.Calls[It->second].Arguments.size();
    for (unsigned I = 0; I < Count && I < Site.Arguments.size(); ++I) {
      const Expr *E = meant(D, Site.Arguments[I]);
      if (auto *Member = dyn_cast<MemberExpr>(E); // `send(message.headers)`
          Member && !ownClass(D, E->getType()))
        E = meant(D, Member->getBase());
      auto *Ref = dyn_cast<DeclRefExpr>(E);
      auto *V = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
      const CXXRecordDecl *Class = V ? ownClass(D, V->getType()) : nullptr;
      if (!Class)
        continue;
      model::Argument &Given = D.Out.Calls[It->second].Arguments[I];
      Given.Type = D.Where.usr(Class);
      Given.OfOthers = !V->isLocalVarDecl() || V->isStaticLocal() ||
                       V->getType()->isReferenceType() ||
                       V->getType()->isPointerType();
      if (!Given.OfOthers)
        Given.Holder = D.Where.token(V->getLocation());
    }
  }
}

} // namespace spantidy::extract
