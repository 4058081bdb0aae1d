#include "scopes.h"
#include "draft/callees.h"
#include "draft/free_names.h"
#include "draft/points.h"
#include "draft/subjects.h"
#include "narrowing.h"
#include "syntax/use.h"
#include "types/span_types.h"

#include "clang/AST/StmtCXX.h"

namespace spantidy::extract {

using namespace clang;
using rules::Role;

void readScopes(Draft &D, Body &B) {
  for (const VarDecl *V : B.Locals) {
    if (!activates(D.Known, V))
      continue;
    model::Scope Scope;
    const Expr *Init = V->getInit() ? stripped(V->getInit()) : nullptr;
    auto Site = Init ? asCall(Init) : std::nullopt;
    const rules::Function *Entry =
        Site ? D.Known.role(Site->Callee, Role::Activates) : nullptr;
    if (Entry && Site->argument(Entry->Span))
      static_cast<model::Subject &>(Scope) =
          subjectOf(D, Site->argument(Entry->Span), B);
    else if (D.SpanOf.contains(Init)) // the object starts it itself
      Scope.Span = D.SpanOf[Init];
    Scope.Function = functionIndex(D, B);
    Scope.At = D.Where.token(V->getLocation());
    Scope.Variable = V->getNameAsString();
    bool Empty = !Init || isa<CXXNullPtrLiteralExpr>(Init);
    if (auto *Construct = dyn_cast_or_null<CXXConstructExpr>(Init))
      Empty = Construct->getNumArgs() == 0 &&
              !D.Known.isExactly(V->getType(), "scope");
    if (!Empty) // `std::optional<Scope> scope;` is none yet
      Scope.When = pointOf(D, V->getInit(), B);
    Scope.Ends = endsOf(D, V, B);
    if (isa<CoroutineBodyStmt>(B.Code))
      Scope.Narrow = narrowing(D, V, B);
    D.Out.Scopes.push_back(std::move(Scope));
  }
  if (!isa<CoroutineBodyStmt>(B.Code) || !B.flow().graph())
    return; // else a parameter lives in the caller's time
  for (const ParmVarDecl *P : B.F->parameters())
    if (activates(D.Known, P)) {
      model::Scope Given;
      Given.Function = functionIndex(D, B);
      Given.At = D.Where.token(P->getLocation());
      Given.Variable = P->getNameAsString();
      Given.When = {B.flow().graph()->getEntry().getBlockID(), 0};
      Given.Ends = endsOf(D, P, B);
      D.Out.Scopes.push_back(std::move(Given));
      D.Traced.insert(&B);
    }
}

static model::Kept keptNamed(llvm::StringRef Result) {
  if (Result == "span")
    return model::Kept::Span;
  if (Result == "scope")
    return model::Kept::Scope;
  if (Result == "token")
    return model::Kept::Token;
  if (Result == "context")
    return model::Kept::Context;
  return model::Kept::Result;
}

void readDiscards(Draft &D, Body &B) {
  for (const CallSite &Site : B.Calls) {
    const rules::Function *Entry = D.Known.mustUse(Site.Callee);
    // A function of the project may start a span to be owned by its caller.
    auto Maybe = Entry ? D.SpanOf.end() : D.SpanOf.find(Site.Node);
    if ((!Entry && Maybe == D.SpanOf.end()) || !isDiscarded(Site.Node, B))
      continue;
    auto *Construct = dyn_cast<CXXConstructExpr>(Site.Node);
    if (Construct && Construct->getConstructor()->isCopyOrMoveConstructor())
      continue;
    model::Discard Dropped;
    Dropped.Function = functionIndex(D, B);
    Dropped.At = D.Where.token(Site.nameLocation());
    Dropped.Callee =
        Construct ? Construct->getConstructor()->getParent()->getNameAsString()
                  : Site.Callee->getNameAsString();
    Dropped.What = Entry ? keptNamed(Entry->Result)
                   : D.Known.holds(Site.Node->getType(), "scope") ||
                           D.Known.is(Site.Node->getType(), "scope")
                       ? model::Kept::Scope
                       : model::Kept::Span;
    // A scope is one, whoever made it; a span may be somebody else's.
    QualType T = Site.Node->getType();
    if (Maybe != D.SpanOf.end() && !D.Known.is(T, "scope") &&
        !D.Known.is(T, "token"))
      Dropped.Span = Maybe->second;
    auto *Statement = dyn_cast_or_null<Expr>(B.statementOf(Site.Node));
    bool Whole = Statement && stripped(Statement) == Site.Node &&
                 Statement->getBeginLoc() == Site.Node->getBeginLoc() &&
                 mayDeclare(Statement, B);
    bool Guard = Dropped.What == model::Kept::Scope ||
                 Dropped.What == model::Kept::Token;
    if (Whole && Guard)
      Dropped.Keep.push_back(
          {D.Where.before(Site.Node->getBeginLoc()),
           "auto " +
               freeName(D,
                        Dropped.What == model::Kept::Scope ? "scope" : "token",
                        B) +
               " = "});
    D.Out.Discards.push_back(std::move(Dropped));
  }
}

} // namespace spantidy::extract
