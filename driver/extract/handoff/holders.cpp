#include "holders.h"
#include "draft/callees.h"
#include "syntax/bodies.h"
#include "types/span_types.h"

namespace spantidy::extract {

using namespace clang;
using model::Holder;
using rules::Role;

namespace {

// Through locals, each followed once.
class Search {
public:
  explicit Search(Draft &D) : D(D) {}
  Holder of(const Expr *Span, Body &B);
  Holder of(const VarDecl *V, Body &B);

private:
  bool isOwned(const Stmt *New, Body &B);

  Draft &D;
  std::set<const VarDecl *> Following;
};

} // namespace

void readHolders(Draft &D, Body &B) {
  for (auto &[Index, Start] : D.StartOf) {
    if (Start.second != &B)
      continue;
    model::Span &Span = D.Out.Spans[Index];
    const Expr *Node = Start.first;
    if (B.isDiscarded(Node)) {
      Span.HeldBy = Holder::Nobody;
      continue;
    }
    Span.HeldBy = Search(D).of(Node, B);
  }
}

static Holder worse(Holder A, Holder B) { return std::max(A, B); }

Holder Search::of(const VarDecl *V, Body &B) {
  if (!Following.insert(V).second)
    return Holder::Local;
  Holder Worst = Holder::Local;
  for (Body *Part : treeOf(outermost(B)))
    for (const DeclRefExpr *Use : Part->Uses.lookup(V))
      Worst = worse(Worst, of(Use, *Part));
  Following.erase(V);
  return Worst;
}

// Is it made for a smart pointer, which has it from then on?
bool Search::isOwned(const Stmt *New, Body &B) {
  const Stmt *Parent = B.parent(New);
  while (isa_and_nonnull<ImplicitCastExpr, MaterializeTemporaryExpr,
                         CXXBindTemporaryExpr>(Parent))
    Parent = B.parent(Parent);
  auto *Owner = dyn_cast_or_null<CXXConstructExpr>(Parent);
  return Owner && D.Known.isExactly(Owner->getType(), "pointer");
}

Holder Search::of(const Expr *Span, Body &B) {
  const Stmt *Child = Span;
  for (const Stmt *Parent = B.parent(Child); Parent;
       Child = Parent, Parent = B.parent(Child)) {
    if (isa<ReturnStmt>(Parent))
      return B.Lambda ? Holder::Passed : Holder::Returned;
    if (auto *Declares = dyn_cast<DeclStmt>(Parent)) {
      for (const Decl *Declared : Declares->decls())
        if (auto *V = dyn_cast<VarDecl>(Declared);
            V && holdsSpan(D.Known, V->getType())) {
          auto It = D.SpanOf.find(stripped(cast<Expr>(Span)));
          if (It != D.SpanOf.end())
            D.Out.Spans[It->second].Variable = V->getNameAsString();
          return V->isStaticLocal() ? Holder::Stored : of(V, B);
        }
      return Holder::Local; // a scope, a bool, a context made from it
    }
    if (isa<LambdaExpr>(Parent))
      return Holder::Passed; // `[span = std::move(span)]`
    if (auto Site = asCall(Parent)) {
      auto *Construct = dyn_cast<CXXConstructExpr>(Parent);
      if (Construct &&
          (Construct->getConstructor()->isCopyOrMoveConstructor() ||
           D.Known.is(Construct->getType(), "span") ||
           D.Known.isExactly(Construct->getType(), "pointer")))
        continue; // the same, of another type: `unique_ptr<Derived>` to Base
      if (D.Known.role(Site->Callee, Role::PassesValue))
        continue; // std::move
      OverloadedOperatorKind Op = Site->Callee->getOverloadedOperator();
      if (Op == OO_EqualEqual || Op == OO_ExclaimEqual)
        return Holder::Local; // asked whether there is one
      if (Site->Object &&
          stripped(Site->Object) == stripped(cast<Expr>(Child))) {
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
        return of(V, B);
      }
      if (D.Known.role(Site->Callee, Role::Activates))
        continue; // whoever has the scope keeps the span active
      // What a function of the project does with it is link's to find out.
      const FunctionDecl *Callee = calledBy(D, *Site);
      return D.Known.known(Callee) || isProjects(D, Callee) ? Holder::Local
                                                            : Holder::Passed;
    }
    if (auto *Member = dyn_cast<MemberExpr>(Parent)) {
      if (isa<FieldDecl>(Member->getMemberDecl()))
        return Holder::Local;
      auto *Method = dyn_cast<CXXMethodDecl>(Member->getMemberDecl());
      if (Method && D.Known.isOne(Method->getParent(), "span"))
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

Holder holderOf(Draft &D, const VarDecl *V, Body &B) {
  return Search(D).of(V, B);
}

} // namespace spantidy::extract
