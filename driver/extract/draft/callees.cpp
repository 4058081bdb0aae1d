#include "callees.h"
#include "callables.h"
#include "given.h"
#include "types/span_types.h"
#include "unwinding.h"

#include "clang/AST/DeclTemplate.h"

namespace spantidy::extract {

using namespace clang;
using rules::Role;

static bool isCopy(const FunctionDecl *F) {
  auto *Maker = dyn_cast<CXXConstructorDecl>(F);
  return Maker && Maker->isCopyOrMoveConstructor();
}

static bool saysEnd(Draft &D, const FunctionDecl *F) {
  const rules::Lexicon &Words = D.Known.V.Words;
  auto says = [&](const NamedDecl *Declared) {
    const auto &Ending =
        isa<CXXRecordDecl>(Declared) ? Words.EndingClasses : Words.EndingWords;
    return llvm::any_of(rules::splitWords(Declared->getNameAsString()),
                        [&](const std::string &Word) {
                          return llvm::is_contained(Ending, Word);
                        });
  };
  auto *Method = dyn_cast<CXXMethodDecl>(F);
  if (says(F) || !Method)
    return says(F);
  const CXXRecordDecl *Class = Method->getParent();
  QualType T = D.Ast.getCanonicalTagType(Class);
  return says(Class) || D.Known.holds(T, "scope") || D.Known.holds(T, "token");
}

// The class of which a call makes an object: `make_unique<Guard>(..)`.
static const CXXRecordDecl *madeIn(const CallSite &Site) {
  const TemplateArgumentList *Types =
      Site.Callee->getTemplateSpecializationArgs();
  bool IsType = Types && Types->size() > 0 &&
                Types->get(0).getKind() == TemplateArgument::Type;
  return IsType ? Types->get(0).getAsType()->getAsCXXRecordDecl() : nullptr;
}

// The class of the elements of a container.
static const CXXRecordDecl *recordIn(const CXXRecordDecl *Container) {
  QualType Element = typeArgument(Container);
  return Element.isNull() ? nullptr : Element->getAsCXXRecordDecl();
}

bool emplaces(Draft &D, const CallSite &Site) {
  auto *Method = dyn_cast<CXXMethodDecl>(Site.Callee);
  if (!Method || !Site.Object || !Method->getPrimaryTemplate())
    return false;
  auto *Pattern = Method->getPrimaryTemplate()->getTemplatedDecl();
  bool Forwards = Pattern->getNumParams() == 1 &&
                  Pattern->getParamDecl(0)->isParameterPack();
  return Forwards && D.Known.has(Method, Role::AddsElement) &&
         !D.Known.isExactly(Site.Object->getType(), "keyed");
}

const FunctionDecl *calledBy(Draft &D, const CallSite &Site) {
  bool Emplaces = emplaces(D, Site);
  if (!Emplaces && !D.Known.role(Site.Callee, Role::MakesObject))
    return Site.Callee;
  const CXXRecordDecl *Class =
      Emplaces ? recordIn(cast<CXXMethodDecl>(Site.Callee)->getParent())
               : madeIn(Site);
  if (!Class || !Class->hasDefinition())
    return Emplaces ? Site.Callee : nullptr;
  if (Site.Arguments.size() == 1 &&
      Site.Arguments[0]->getType()->getAsCXXRecordDecl() == Class)
    return nullptr; // a copy
  const FunctionDecl *Only = nullptr;
  for (const CXXConstructorDecl *Maker : Class->ctors()) {
    if (Maker->isCopyOrMoveConstructor() || Maker->isDeleted() ||
        Site.Arguments.size() < Maker->getMinRequiredArguments() ||
        Site.Arguments.size() > Maker->getNumParams())
      continue;
    if (Only)
      return nullptr; // which one?
    Only = Maker;
  }
  // What a library's object does with its arguments, its container knows.
  return Emplaces && !isProjects(D, Only) ? Site.Callee : Only;
}

// The overrider that a call runs, where the object's class is seen.
static CXXMethodDecl *runsFor(CXXMethodDecl *Method, const Expr *Object) {
  if (auto *Runs =
          Method->getDevirtualizedMethod(Object, /*IsAppleKext=*/false))
    return Runs;
  const Expr *E = stripped(Object);
  for (unsigned Steps = 0; Steps < 8; ++Steps) {
    auto *Ref = dyn_cast<DeclRefExpr>(E);
    auto *V = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
    if (!V || !V->isLocalVarDecl())
      return nullptr;
    if (!V->getType()->isReferenceType()) {
      const CXXRecordDecl *Class = V->getType()->getAsCXXRecordDecl();
      return Class ? Method->getCorrespondingMethodInClass(Class) : nullptr;
    }
    if (!V->getInit())
      return nullptr;
    E = stripped(V->getInit()); // another name for it
  }
  return nullptr;
}

const VarDecl *filledBy(Draft &D, const Expr *E) {
  auto Site = asCall(stripped(E));
  if (!Site || !emplaces(D, *Site) || calledBy(D, *Site) == Site->Callee ||
      !D.Known.isExactly(Site->Object->getType(), "pointer"))
    return nullptr;
  auto *Ref = dyn_cast<DeclRefExpr>(stripped(Site->Object));
  auto *V = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  return V && V->isLocalVarDecl() && !V->isStaticLocal() ? V : nullptr;
}

// What a call of a callable object runs, or an algorithm that is given one.
static const FunctionDecl *runAt(Draft &D, const CallSite &Site, Body &B,
                                 bool &Maybe) {
  if (Site.Object && Site.Callee->getOverloadedOperator() == OO_Call)
    return runBy(D, Site.Object, B);
  const rules::Function *Entry = D.Known.role(Site.Callee, Role::RunsCallable);
  const Expr *Callable = Entry ? Site.argument(Entry->Callable) : nullptr;
  Maybe = Callable != nullptr;
  return Callable ? runBy(D, Callable, B) : nullptr;
}

// `operator->` that gives the span of its object, and does no more: who uses it
// uses the span.
static bool givesSpan(Draft &D, const FunctionDecl *F) {
  auto *Method = dyn_cast_or_null<CXXMethodDecl>(F);
  if (!Method || Method->isVirtual() || Method->getNumParams() > 0 ||
      (Method->getOverloadedOperator() != OO_Arrow &&
       Method->getOverloadedOperator() != OO_Star))
    return false;
  Body *Code = D.Own.of(Method);
  auto *Block = Code ? dyn_cast<CompoundStmt>(Code->Code) : nullptr;
  auto *Return = Block && Block->size() == 1
                     ? dyn_cast<ReturnStmt>(Block->body_front())
                     : nullptr;
  const Expr *E = Return ? Return->getRetValue() : nullptr;
  for (E = E ? stripped(E) : nullptr; E;) {
    auto *Unary = dyn_cast<UnaryOperator>(E);
    auto Site = asCall(E);
    if (auto *Member = dyn_cast<MemberExpr>(E))
      return isa<CXXThisExpr>(Member->getBase()->IgnoreImpCasts()) &&
             D.Known.is(Member->getType(), "span");
    E = Unary                  ? stripped(Unary->getSubExpr())
        : Site && Site->Object ? stripped(Site->Object)
                               : nullptr;
  }
  return false;
}

std::optional<unsigned> callOf(Draft &D, const CallSite &Site, Body &B,
                               bool Implicit) {
  const FunctionDecl *Callee = calledBy(D, Site);
  bool Maybe = false;
  if (!isProjects(D, Callee) && !Implicit)
    Callee = runAt(D, Site, B, Maybe);
  if (!(isProjects(D, Callee) || Implicit) || isCopy(Callee) ||
      givesSpan(D, Callee))
    return std::nullopt;
  auto [It, New] = D.CallOf.try_emplace(Site.Node, D.Out.Calls.size());
  if (!New)
    return It->second;
  unsigned Index = It->second;
  model::Call Call;
  Call.Function = functionIndex(D, B);
  Call.At = D.Where.token(Site.nameLocation());
  if (auto *Method = dyn_cast<CXXMethodDecl>(Callee);
      Method && Method->isVirtual() && Site.Object) {
    Call.Virtual = true;
    if (auto *Runs =
            runsFor(const_cast<CXXMethodDecl *>(Method), Site.Object)) {
      Callee = Runs;
      Call.Virtual = false;
    }
  }
  Call.Usr = D.Where.usr(Callee);
  Call.Name = D.Known.of(Callee);
  Call.SaysEnd = saysEnd(D, Callee);
  Call.Constructs = isa<CXXConstructorDecl>(Callee);
  Call.Maybe = Maybe;
  Call.Unwinding = isOnlyUnwinding(D, Site.Node, B);
  QualType Result = Site.Node->getType();
  auto activates = [&](QualType T) {
    return D.Known.holds(T, "scope") || D.Known.holds(T, "token");
  };
  Call.Activates =
      activates(Result) || (Site.Object && activates(Site.Object->getType()));
  D.Out.Calls.push_back(std::move(Call));
  return Index;
}

unsigned functionIndex(Draft &D, Body &B) {
  auto [It, New] = D.Functions.try_emplace(&B, D.Out.Functions.size());
  if (!New)
    return It->second;
  unsigned Index = It->second;
  D.Out.Functions.emplace_back();
  D.BodyOf.push_back(&B);
  model::Function F;
  F.Usr = D.Where.usr(B.F);
  F.Name = B.Lambda ? "lambda" : D.Known.of(B.F);
  F.At = B.Lambda ? D.Where.token(B.Lambda->getBeginLoc())
                  : D.Where.token(B.F->getLocation());
  F.Constructs = isa<CXXConstructorDecl>(B.F);
  F.NeverReturns = B.F->isNoReturn();
  F.SaysEnd = saysEnd(D, B.F);
  if (B.Outer)
    F.Outer = functionIndex(D, *B.Outer);
  else
    // The compiler's own hash leaves out bodies of templates and lambdas.
    F.Digest = const_cast<FunctionDecl *>(B.F)->getODRHash() ^
               D.Where.digest(B.Code->getSourceRange());
  if (auto *Method = dyn_cast<CXXMethodDecl>(B.F); Method && !B.Lambda)
    for (const CXXMethodDecl *Base : Method->overridden_methods())
      F.Overrides.push_back(D.Where.usr(Base));
  for (const ParmVarDecl *P : B.F->parameters())
    F.Parameters.push_back({.Name = P->getNameAsString(),
                            .Kind = defaultKind(P, D.Known),
                            .Default = defaultConstant(P),
                            .Absent = isAbsentByDefault(D, P),
                            .Runnable = isCallable(P->getType())});
  F.OnlyCalled = isOnlyCalled(D, B);
  D.Out.Functions[Index] = std::move(F);
  return Index;
}

} // namespace spantidy::extract
