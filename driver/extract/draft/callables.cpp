#include "callables.h"
#include "syntax/use.h"

namespace spantidy::extract {

using namespace clang;
using rules::Role;
using As = Use::As;

const Expr *wrappedBy(Draft &D, const CallSite &Site) {
  if (const rules::Function *Entry =
          D.Known.role(Site.Callee, Role::WrapsCallable))
    return Site.argument(Entry->Callable);
  if (!D.Known.role(Site.Callee, Role::MakesObject))
    return nullptr;
  const TemplateArgumentList *Types =
      Site.Callee->getTemplateSpecializationArgs();
  if (!Types || Types->size() == 0 ||
      Types->get(0).getKind() != TemplateArgument::Type)
    return nullptr;
  const RecordDecl *Class = Types->get(0).getAsType()->getAsRecordDecl();
  if (!Class)
    return nullptr;
  auto [First, Last] = D.Known.V.Functions.equal_range(
      D.Known.of(Class) + "::" + Class->getNameAsString());
  for (auto It = First; It != Last; ++It)
    if (It->second.Is == Role::WrapsCallable)
      return Site.argument(It->second.Callable);
  return nullptr;
}

// The instance of a generic lambda, if there is one.
static const FunctionDecl *operatorOf(const LambdaExpr *L) {
  const CXXMethodDecl *Operator = L->getCallOperator();
  FunctionTemplateDecl *Generic = Operator->getDescribedFunctionTemplate();
  if (!Generic)
    return Operator;
  const FunctionDecl *Only = nullptr;
  for (const FunctionDecl *Made : Generic->specializations()) {
    if (Only)
      return nullptr;
    Only = Made;
  }
  return Only;
}

static bool isWritten(const VarDecl *V, Body &B) {
  for (Body *Part : treeOf(outermost(B)))
    for (const DeclRefExpr *Ref : Part->Uses.lookup(V))
      if (useOf(Ref, *Part).How == As::Overwritten)
        return true;
  return false;
}

static const FunctionDecl *runByVariable(Draft &D, const VarDecl *V, Body &B) {
  if (!V || isa<ParmVarDecl>(V) || !V->getInit() || isWritten(V, B))
    return nullptr;
  if (V->isInitCapture())
    return B.Outer ? runBy(D, V->getInit(), *B.Outer) : nullptr;
  return V->isLocalVarDecl() ? runBy(D, V->getInit(), B) : nullptr;
}

const FunctionDecl *runBy(Draft &D, const Expr *Callable, Body &B) {
  const Expr *E = stripped(Callable);
  if (auto *L = dyn_cast<LambdaExpr>(E))
    return operatorOf(L);
  if (auto *Unary = dyn_cast<UnaryOperator>(E))
    return runBy(D, Unary->getSubExpr(), B);
  if (auto *Ref = dyn_cast<DeclRefExpr>(E)) {
    if (auto *F = dyn_cast<FunctionDecl>(Ref->getDecl()))
      return F;
    return runByVariable(D, dyn_cast<VarDecl>(Ref->getDecl()), B);
  }
  auto Site = asCall(E);
  if (!Site)
    return nullptr;
  if (const Expr *Inner = wrappedBy(D, *Site))
    return runBy(D, Inner, B);
  OverloadedOperatorKind Op = Site->Callee->getOverloadedOperator();
  if (Site->Object && Site->Arguments.empty() &&
      (Op == OO_Star || Op == OO_Arrow))
    return runBy(D, Site->Object, B);
  auto *Construct = dyn_cast<CXXConstructExpr>(E);
  bool Same = Construct
                  ? Construct->getConstructor()->isCopyOrMoveConstructor()
                  : D.Known.role(Site->Callee, Role::PassesValue) != nullptr;
  return Same && Site->Arguments.size() == 1 ? runBy(D, Site->Arguments[0], B)
                                             : nullptr;
}

// Of one use of the lambda, or of a variable that has it.
static bool onlyCalls(Draft &D, const Expr *Callable, Body &B, unsigned Depth) {
  for (const Expr *E = Callable; E;) {
    Use Found = useOf(E, B, D.Known);
    E = Found.whole();
    if (Found.How == As::Initialiser) {
      auto *V = dyn_cast<VarDecl>(Found.Into);
      if (!V || !V->isLocalVarDecl() || V->isStaticLocal() || Depth > 2 ||
          isWritten(V, B))
        return false;
      for (Body *Part : treeOf(outermost(B)))
        for (const DeclRefExpr *Ref : Part->Uses.lookup(V))
          if ((Part != &B && !isOnlyCalled(D, *Part)) ||
              !onlyCalls(D, Ref, *Part, Depth + 1))
            return false;
      return true;
    }
    if (!Found.Site)
      return false;
    if (!Found.Index)
      return Found.Site->Callee->getOverloadedOperator() == OO_Call;
    const rules::Function *Runs =
        D.Known.role(Found.Site->Callee, Role::RunsCallable);
    if (Runs)
      return true;
    auto *Construct = dyn_cast<CXXConstructExpr>(Found.Site->Node);
    bool Copies =
        Construct && Construct->getConstructor()->isCopyOrMoveConstructor();
    if (!Copies && !D.Known.role(Found.Site->Callee, Role::WrapsCallable))
      return false;
  }
  return false;
}

bool isOnlyCalled(Draft &D, Body &Lambda) {
  if (!Lambda.Lambda || !Lambda.Outer)
    return false;
  auto [It, New] = D.OnlyCalled.try_emplace(&Lambda, false);
  if (New) {
    bool Only = onlyCalls(D, Lambda.Lambda, *Lambda.Outer, 0);
    D.OnlyCalled[&Lambda] = Only;
    return Only;
  }
  return It->second;
}

} // namespace spantidy::extract
