#include "handles.h"
#include "syntax/use.h"

namespace spantidy::extract {

using namespace clang;
using rules::Role;

const Expr *handleOf(const Expr *E, Names &Known) {
  for (;;) {
    E = stripped(E);
    if (auto *Unary = dyn_cast<UnaryOperator>(E)) {
      E = Unary->getSubExpr();
      continue;
    }
    auto Site = asCall(E);
    if (Site && isa<CXXOperatorCallExpr>(E) && Site->Object &&
        Site->Arguments.empty())
      E = Site->Object;
    else if (Site && Known.role(Site->Callee, Role::PassesValue) &&
             (Site->Object || Site->Arguments.size() == 1))
      E = Site->Object ? Site->Object : Site->Arguments[0];
    else
      return E;
  }
}

const Expr *constantly(const Expr *E, Body &B) {
  auto *Ref = dyn_cast<DeclRefExpr>(E);
  auto *V = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  if (!V || !V->isLocalVarDecl() || V->isStaticLocal())
    return nullptr;
  for (Body *Part : treeOf(outermost(B)))
    for (const DeclRefExpr *Other : Part->Uses.lookup(V))
      if (useOf(Other, *Part).How == Use::As::Overwritten)
        return nullptr;
  return V->getInit();
}

std::optional<CallSite> givenBy(Draft &D, const Expr *Context, Body &B) {
  static constexpr unsigned MostSteps = 8;
  for (unsigned Steps = 0; Context && Steps < MostSteps; ++Steps) {
    const Expr *E = handleOf(Context, D.Known);
    auto Site = asCall(E);
    bool Copies =
        Site && isa<CXXConstructExpr>(E) && Site->Arguments.size() == 1;
    if (Site && !Copies)
      return Site;
    Context = Copies ? Site->Arguments[0] : constantly(E, B);
  }
  return std::nullopt;
}

bool isCurrentContext(Draft &D, const Expr *Context, Body &B) {
  auto Site = givenBy(D, Context, B);
  return Site && D.Known.role(Site->Callee, Role::CurrentContext);
}

} // namespace spantidy::extract
