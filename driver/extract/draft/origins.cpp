#include "origins.h"
#include "draft/callees.h"
#include "syntax/use.h"

namespace spantidy::extract {

using namespace clang;
using model::Origin;
using rules::Role;
using Way = Origin::Way;

// Locals and wrappers of contexts on the way: more are not followed.
static constexpr unsigned MostSteps = 32;

Origin eitherOf(const Origin &A, const Origin &B) {
  if (A.By == Way::Extracted || B.By == Way::Extracted)
    return A.By == Way::Extracted ? A : B;
  if (A == B || B.By == Way::Current)
    return A;
  return A.By == Way::Current ? B : Origin();
}

// What a local has had since its declaration; nothing: it is changed.
static const Expr *initialiser(const DeclRefExpr *Ref, Body &B) {
  auto *V = dyn_cast<VarDecl>(Ref->getDecl());
  if (!V || !V->isLocalVarDecl() || V->isStaticLocal() || !V->getInit())
    return nullptr;
  for (const DeclRefExpr *Other : B.Uses.lookup(V))
    if (useOf(Other, B).How == Use::As::Overwritten)
      return nullptr;
  return V->getInit();
}

// What the call gives its context from, where it only passes one on.
static const Expr *passedOn(Draft &D, const CallSite &Site) {
  if (const rules::Function *Entry =
          D.Known.role(Site.Callee, Role::SpanOfContext))
    return Site.argument(Entry->Context);
  if (const rules::Function *Entry =
          D.Known.role(Site.Callee, Role::ContextValue))
    return Entry->Context ? Site.argument(Entry->Context) : Site.Object;
  QualType T = Site.Node->getType();
  if (Site.Object && (isa<CXXOperatorCallExpr>(Site.Node) ||
                      D.Known.isExactly(T, "span-context")))
    return Site.Object; // `GetSpan(context)->GetContext()`
  if (Site.Arguments.size() == 1 &&
      ((isa<CXXConstructExpr>(Site.Node) && !isProjects(D, Site.Callee)) ||
       D.Known.role(Site.Callee, Role::PassesValue)))
    return Site.Arguments[0];
  return nullptr;
}

// Nothing: the context is that of Next.
static std::optional<Origin> byCall(Draft &D, const CallSite &Site, Body &B,
                                    const Expr *&Next) {
  Origin Found;
  if (const rules::Function *Entry =
          D.Known.role(Site.Callee, Role::ExtractsContext)) {
    // A process that another one starts serves nobody: it is internal.
    const Expr *Carrier = Site.argument(Entry->Carrier);
    if (Carrier &&
        D.Known.isExactly(stripped(Carrier)->getType(), "environment-carrier"))
      return Found;
    Found.By = Way::Extracted;
    Found.At = D.Where.token(Site.nameLocation());
    return Found;
  }
  // Who asks for the active span by itself knows that there is one.
  if (D.Known.role(Site.Callee, Role::CurrentContext)) {
    Found.By = Way::Current;
    Found.At = D.Where.token(Site.nameLocation());
    return Found;
  }
  if ((Next = passedOn(D, Site)))
    return std::nullopt;
  if (isProjects(D, Site.Callee) && !isa<CXXConstructExpr>(Site.Node))
    if (auto Call = callOf(D, Site, B)) {
      Found.By = Way::Call;
      Found.Call = *Call;
    }
  return Found;
}

static Origin follow(Draft &D, const Expr *Context, Body &B, unsigned Steps) {
  const Expr *E = Context;
  for (; E && Steps > 0; --Steps) {
    E = stripped(E);
    if (auto *Ref = dyn_cast<DeclRefExpr>(E)) {
      E = initialiser(Ref, B);
    } else if (auto *Unary = dyn_cast<UnaryOperator>(E)) {
      E = Unary->getSubExpr();
    } else if (auto *Either = dyn_cast<AbstractConditionalOperator>(E)) {
      return eitherOf(follow(D, Either->getTrueExpr(), B, Steps / 2),
                      follow(D, Either->getFalseExpr(), B, Steps / 2));
    } else if (auto Site = asCall(E)) {
      if (auto Found = byCall(D, *Site, B, E))
        return *Found;
    } else {
      return {};
    }
  }
  return {};
}

bool isContext(Draft &D, QualType T) {
  return D.Known.is(T, "context") || D.Known.is(T, "span-context");
}

Origin originOf(Draft &D, const Expr *Context, Body &B) {
  return Context ? follow(D, Context, B, MostSteps) : Origin();
}

} // namespace spantidy::extract
