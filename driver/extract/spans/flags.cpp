#include "flags.h"

namespace spantidy::extract {

using namespace clang;

// A bool parameter of the function, or its negation.
static std::optional<model::Flag> flagIn(const Expr *Condition, Body &B) {
  const Expr *E = stripped(Condition);
  bool Is = true;
  while (auto *Not = dyn_cast<UnaryOperator>(E)) {
    if (Not->getOpcode() != UO_LNot)
      return std::nullopt;
    Is = !Is;
    E = stripped(Not->getSubExpr());
  }
  auto *Ref = dyn_cast<DeclRefExpr>(E);
  auto *P = Ref ? dyn_cast<ParmVarDecl>(Ref->getDecl()) : nullptr;
  if (!P || B.Lambda || P->getDeclContext() != B.F ||
      !P->getType()->isBooleanType())
    return std::nullopt;
  return model::Flag{P->getFunctionScopeIndex(), Is};
}

static bool isError(Names &Known, const Expr *Status) {
  auto *Ref = dyn_cast<DeclRefExpr>(stripped(Status));
  auto It = Ref ? Known.V.Statuses.find(Known.of(Ref->getDecl()))
                : Known.V.Statuses.end();
  return It != Known.V.Statuses.end() && It->second == "error";
}

// What a choice between two statuses, or a local that is one, turns on.
static std::optional<model::Flag> chosenBy(Draft &D, const Expr *Given,
                                           Body &B) {
  const Expr *E = stripped(Given);
  if (auto *Ref = dyn_cast<DeclRefExpr>(E))
    if (auto *V = dyn_cast<VarDecl>(Ref->getDecl());
        V && V->isLocalVarDecl() && V->getInit() &&
        B.Uses.lookup(V).size() == 1)
      E = stripped(V->getInit());
  auto *Choice = dyn_cast<ConditionalOperator>(E);
  if (!Choice)
    return std::nullopt;
  bool Then = isError(D.Known, Choice->getTrueExpr());
  if (Then == isError(D.Known, Choice->getFalseExpr()))
    return std::nullopt;
  std::optional<model::Flag> Flag = flagIn(Choice->getCond(), B);
  if (Flag)
    Flag->Is = Flag->Is == Then;
  return Flag;
}

std::optional<model::Flag> errorFlagOf(Draft &D, const CallSite &Site,
                                       Body &B) {
  for (const Expr *Given : Site.Arguments)
    if (auto Flag = chosenBy(D, Given, B))
      return Flag;
  for (const Stmt *Child = Site.Node, *Parent = B.parent(Child); Parent;
       Child = Parent, Parent = B.parent(Child))
    if (auto *If = dyn_cast<IfStmt>(Parent);
        If && Child != If->getCond() && !If->isConsteval())
      if (auto Flag = flagIn(If->getCond(), B)) {
        if (Child != If->getThen())
          Flag->Is = !Flag->Is;
        return Flag;
      }
  return std::nullopt;
}

} // namespace spantidy::extract
