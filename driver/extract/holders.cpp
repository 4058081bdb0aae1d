// Who has a span after its start: ownership handed on is not our business.

#include "reading.h"

namespace spantidy::extract {

using namespace clang;
using model::Holder;
using rules::Role;

void Reading::readHolders(Body &B) {
  for (auto &[Index, Start] : StartOf) {
    if (Start.second != &B)
      continue;
    model::Span &Span = Out.Spans[Index];
    const Expr *Node = Start.first;
    if (B.isDiscarded(Node)) {
      Span.HeldBy = Holder::Nobody;
      continue;
    }
    Span.HeldBy = holderOf(Node, B);
  }
}

static Holder worse(Holder A, Holder B) { return std::max(A, B); }

Holder Reading::holderOf(const VarDecl *V, Body &B) {
  if (!Holding.insert(V).second)
    return Holder::Local;
  Holder Worst = Holder::Local;
  for (Body *Part : treeOf(outermost(B)))
    for (const DeclRefExpr *Use : Part->Uses.lookup(V))
      Worst = worse(Worst, holderOf(Use, *Part));
  Holding.erase(V);
  return Worst;
}

// Is it made for a smart pointer, which has it from then on?
bool Reading::isOwned(const Stmt *New, Body &B) {
  const Stmt *Parent = B.parent(New);
  while (isa_and_nonnull<ImplicitCastExpr, MaterializeTemporaryExpr,
                         CXXBindTemporaryExpr>(Parent))
    Parent = B.parent(Parent);
  auto *Owner = dyn_cast_or_null<CXXConstructExpr>(Parent);
  return Owner && Known.isExactly(Owner->getType(), "pointer");
}

Holder Reading::holderOf(const Expr *Span, Body &B) {
  const Stmt *Child = Span;
  for (const Stmt *Parent = B.parent(Child); Parent;
       Child = Parent, Parent = B.parent(Child)) {
    if (isa<ReturnStmt>(Parent))
      return B.Lambda ? Holder::Passed : Holder::Returned;
    if (auto *Declares = dyn_cast<DeclStmt>(Parent)) {
      for (const Decl *D : Declares->decls())
        if (auto *V = dyn_cast<VarDecl>(D);
            V && holdsSpan(V->getType())) {
          auto It = SpanOf.find(stripped(cast<Expr>(Span)));
          if (It != SpanOf.end())
            Out.Spans[It->second].Variable = V->getNameAsString();
          return V->isStaticLocal() ? Holder::Stored : holderOf(V, B);
        }
      return Holder::Local; // a scope, a bool, a context made from it
    }
    if (isa<LambdaExpr>(Parent))
      return Holder::Passed; // `[span = std::move(span)]`
    if (auto Site = asCall(Parent)) {
      auto *Construct = dyn_cast<CXXConstructExpr>(Parent);
      if (Construct && (Construct->getConstructor()->isCopyOrMoveConstructor() ||
                        Known.is(Construct->getType(), "span") ||
                        Known.isExactly(Construct->getType(), "pointer")))
        continue; // the same, of another type: `unique_ptr<Derived>` to Base
      if (Known.role(Site->Callee, Role::PassesValue))
        continue; // std::move
      OverloadedOperatorKind Op = Site->Callee->getOverloadedOperator();
      if (Op == OO_EqualEqual || Op == OO_ExclaimEqual)
        return Holder::Local; // asked whether there is one
      if (Site->Object && stripped(Site->Object) == stripped(cast<Expr>(Child))) {
        if (Op == OO_Arrow || Op == OO_Star)
          continue;
        return Holder::Local; // a method of the span or of its pointer
      }
      if (Op == OO_Equal) {
        // `variable = tracer->StartSpan(..)`
        if (auto *Member = dyn_cast<MemberExpr>(stripped(Site->Object)))
          return isa<CXXThisExpr>(Member->getBase()->IgnoreImpCasts())
                     ? Holder::Object
                     : Holder::Stored;
        auto *Ref = dyn_cast<DeclRefExpr>(stripped(Site->Object));
        auto *V = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
        if (!V || !V->isLocalVarDecl() || V->isStaticLocal())
          return Holder::Stored;
        return holderOf(V, B);
      }
      if (Known.role(Site->Callee, Role::Activates))
        continue; // whoever has the scope keeps the span active
      // What a function of the project does with it is link's to find out.
      const FunctionDecl *Callee = calledBy(*Site);
      return Known.known(Callee) || isProjects(Callee) ? Holder::Local
                                                       : Holder::Passed;
    }
    if (auto *Member = dyn_cast<MemberExpr>(Parent)) {
      if (isa<FieldDecl>(Member->getMemberDecl()))
        return Holder::Local;
      auto *Method = dyn_cast<CXXMethodDecl>(Member->getMemberDecl());
      if (Method && Known.V.typeIs(Known.of(Method->getParent()), "span"))
        return Holder::Local; // done to the span
      continue;
    }
    if (isa<CallExpr>(Parent) && !asCall(Parent))
      return Holder::Passed; // through a pointer to a function
    if (isa<CompoundStmt, IfStmt, ForStmt, WhileStmt>(Parent))
      return Holder::Local;
    if (isa<CXXNewExpr>(Parent) && isOwned(Parent, B))
      continue;
    if (isa<InitListExpr, CXXNewExpr>(Parent))
      return Holder::Stored;
  }
  return Holder::Object; // a constructor's initialiser
}

} // namespace spantidy::extract
