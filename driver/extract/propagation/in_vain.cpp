#include "in_vain.h"
#include "carriers.h"
#include "syntax/use.h"

namespace spantidy::extract {

using namespace clang;
using rules::Role;

static bool isOwnLocal(const VarDecl *V) {
  return V && V->isLocalVarDecl() && !V->isStaticLocal() &&
         !V->getType()->isReferenceType();
}

static const VarDecl *localIn(const Expr *E) {
  auto *Ref = E ? dyn_cast<DeclRefExpr>(stripped(E)) : nullptr;
  auto *V = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  return isOwnLocal(V) ? V : nullptr;
}

static bool areAllUses(const VarDecl *V, Body &B,
                       llvm::function_ref<bool(const Use &)> Like) {
  for (Body *Part : treeOf(outermost(B)))
    for (const DeclRefExpr *Ref : Part->Uses.lookup(V))
      if (!Like(useOf(Ref, *Part)))
        return false;
  return true;
}

// `auto remote = Extract(..); (void)remote;`
static bool isForgotten(const Expr *Extracted, Body &B) {
  Use Found = useOf(Extracted, B);
  auto *V = dyn_cast_or_null<VarDecl>(Found.Into);
  return Found.How == Use::As::Initialiser && isOwnLocal(V) &&
         areAllUses(V, B, [](const Use &U) {
           return U.How == Use::As::Ignored || U.How == Use::As::Discarded;
         });
}

// A carrier that fills local maps, at which nobody looks.
static bool isSpare(Draft &D, const Expr *Carrier, Body &B) {
  const VarDecl *V = localIn(Carrier);
  auto *Made = V && V->getInit()
                   ? dyn_cast<CXXConstructExpr>(V->getInit()->IgnoreImplicit())
                   : nullptr;
  auto isInjected = [&](const Use &U) {
    return U.Site && D.Known.role(U.Site->Callee, Role::InjectsContext);
  };
  auto isFilled = [&](const Use &U) { return U.Site && U.Site->Node == Made; };
  return Made && Made->getNumArgs() > 0 && areAllUses(V, B, isInjected) &&
         llvm::all_of(Made->arguments(), [&](const Expr *Given) {
           const VarDecl *Filled = localIn(Given);
           return Filled && isMapOfText(Filled->getType(), D.Known) &&
                  areAllUses(Filled, B, isFilled);
         });
}

bool isInVain(Draft &D, const CallSite &Site, const rules::Function &Entry,
              Body &B) {
  if (Entry.Is == Role::ExtractsContext)
    return isForgotten(Site.Node, B);
  return Entry.Is == Role::InjectsContext &&
         isSpare(D, Site.argument(Entry.Carrier), B);
}

} // namespace spantidy::extract
