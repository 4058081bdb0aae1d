#include "own_carriers.h"
#include "carriers.h"
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

static void addFlow(Draft &D, model::HeaderFlow Found) {
  if (!Found.Usr.empty() && !llvm::is_contained(D.Out.HeaderFlows, Found))
    D.Out.HeaderFlows.push_back(std::move(Found));
}

static const VarDecl *variable(Draft &D, const Expr *E) {
  auto *Ref = dyn_cast<DeclRefExpr>(meant(D, E));
  return Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
}

// What a local of the function is a copy of, or stands for.
static const Expr *copied(const VarDecl *V) {
  if (!V || !V->isLocalVarDecl() || !V->getInit())
    return nullptr;
  const Expr *Init = stripped(V->getInit());
  auto *Made = dyn_cast<CXXConstructExpr>(Init);
  return Made && Made->getNumArgs() == 1 &&
                 Made->getConstructor()->isCopyOrMoveConstructor()
             ? Made->getArg(0)
             : Init;
}

// The parameter that these headers are, or a copy of.
static const ParmVarDecl *parameterOf(Draft &D, const Expr *Headers, Body &B) {
  const VarDecl *V = variable(D, Headers);
  if (const Expr *Of = copied(V))
    V = variable(D, Of);
  auto *P = dyn_cast_or_null<ParmVarDecl>(V);
  return P && llvm::is_contained(B.F->parameters(), P) ? P : nullptr;
}

// The carrier itself, and what it was made of.
static void addCarrier(Draft &D, const Expr *Carrier, bool Out, Body &B) {
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
    else if (const Expr *Of = Out ? nullptr : copied(variable(D, Argument));
             const CXXRecordDecl *Copied = Of ? carrierClass(D, Of) : nullptr)
      add(D, Copied, Out); // `auto headers = message.headers;`
    else if (auto *P = Out && !B.Lambda ? parameterOf(D, Argument, B) : nullptr)
      addFlow(D, {.Usr = D.Where.usr(B.F),
                  .Parameter = P->getFunctionScopeIndex()});
}

static bool isHeaders(Draft &D, QualType T) {
  return !ownClass(D, T) &&
         (D.Known.is(T, "container") || D.Known.is(T, "carrier"));
}

// Headers of an object that the callee gets without it: `send(message.headers)`.
static void readGivenHeaders(Draft &D, const CallSite &Site) {
  for (unsigned I = 0; I < Site.Arguments.size(); ++I) {
    const Expr *E = meant(D, Site.Arguments[I]);
    if (!isHeaders(D, E->getType()))
      continue;
    if (const CXXRecordDecl *Class = carrierClass(D, E))
      addFlow(D, {.Usr = D.Where.usr(Site.Callee),
                  .Parameter = I,
                  .Type = D.Where.usr(Class)});
  }
}

void readOwnCarriers(Draft &D, Body &B) {
  for (const CallSite &Site : B.Calls) {
    for (Role R : {Role::InjectsContext, Role::ExtractsContext})
      if (const rules::Function *Entry = D.Known.role(Site.Callee, R))
        if (const Expr *Carrier = Site.argument(Entry->Carrier))
          addCarrier(D, Carrier, R == Role::InjectsContext, B);
    if (!isProjects(D, Site.Callee))
      continue;
    readGivenHeaders(D, Site);
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

// `HeaderCarrier carrier(headers);`: what fills the carrier fills the local.
static bool isOfCarrier(Draft &D, const VarDecl *V, Body &B) {
  return isMapOfText(V->getType(), D.Known) &&
         llvm::any_of(B.Calls, [&](const CallSite &Site) {
           auto *Made = dyn_cast<CXXConstructExpr>(Site.Node);
           return Made && isTextMap(D, Made->getType()) &&
                  llvm::any_of(Made->arguments(), [&](const Expr *Argument) {
                    return variable(D, Argument) == V;
                  });
         });
}

static void readGiven(Draft &D, const Expr *Argument, const CallSite &To,
                      Body &B, model::Argument &Given) {
  const Expr *Whole = meant(D, Argument), *E = Whole;
  if (auto *Member = dyn_cast<MemberExpr>(E); // `send(message.headers)`
      Member && !ownClass(D, E->getType()))
    E = meant(D, Member->getBase());
  auto Gets = asCall(E); // `message.headers()`
  bool Got = Gets && Gets->Object && isa<CXXMemberCallExpr>(E) &&
             Gets->Arguments.empty() && isHeaders(D, E->getType());
  if (Got)
    E = meant(D, Gets->Object);
  auto *Ref = dyn_cast<DeclRefExpr>(E);
  auto *V = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  if (!V)
    return;
  if (const CXXRecordDecl *Class = ownClass(D, V->getType())) {
    Given.Type = D.Where.usr(Class);
    Given.OfOthers = Got || !V->isLocalVarDecl() || V->isStaticLocal() ||
                     V->getType()->isReferenceType() ||
                     V->getType()->isPointerType();
  } else if (E == Whole && isFilledHere(D, V, To.Node, B)) {
    Given.Type = model::MapOfText;
  } else if (E == Whole && V->isLocalVarDecl() && isOfCarrier(D, V, B)) {
    Given.Type = model::MapOfText;
    Given.OfOthers = true; // who fills it, is not asked
  } else {
    return;
  }
  if (!Given.OfOthers)
    Given.Holder = D.Where.token(V->getLocation());
}

void readGivenObjects(Draft &D, Body &B) {
  if (!D.Traced.contains(&B))
    return;
  for (const CallSite &Site : B.Calls) {
    auto It = D.CallOf.find(Site.Node);
    if (It == D.CallOf.end())
      continue;
    auto &Arguments = D.Out.Calls[It->second].Arguments;
    for (unsigned I = 0; I < Arguments.size() && I < Site.Arguments.size(); ++I)
      readGiven(D, Site.Arguments[I], Site, B, Arguments[I]);
  }
}

} // namespace spantidy::extract
