#include "again.h"
#include "draft/callees.h"
#include "serving.h"
#include "syntax/running.h"
#include "syntax/use.h"

#include "clang/AST/StmtCXX.h"

namespace spantidy::extract {

using namespace clang;
using rules::Role;

static bool leaves(const Stmt *Node) {
  return Node && !isa<LambdaExpr>(Node) &&
         (isa<ReturnStmt, CXXThrowExpr>(Node) ||
          llvm::any_of(runningIn(Node), leaves));
}

static bool contains(const Stmt *Node, const Stmt *Inner, Body &B) {
  while (Inner && Inner != Node)
    Inner = B.parent(Inner);
  return Inner;
}

// `if (error) return;`: of what the launcher tells the task.
static bool asksLauncher(const Stmt *Node, Body &Run) {
  auto *Ref = dyn_cast_or_null<DeclRefExpr>(Node);
  auto *P = Ref ? dyn_cast<ParmVarDecl>(Ref->getDecl()) : nullptr;
  return Node && ((P && P->getDeclContext() == Run.F) ||
                  llvm::any_of(runningIn(Node), [&](const Stmt *Child) {
                    return asksLauncher(Child, Run);
                  }));
}

// A question that says nothing of one request.
static bool asksOnlyToStop(Draft &D, const Stmt *Condition, Body &B) {
  return !asksWhetherDone(D, Condition) &&
         (asksToStop(D, Condition) || asksLauncher(Condition, B));
}

// Does the code come to Until but for a question whether to stop? Attempts that are
// counted, and work that goes on until it is done, are one request's.
static bool goesOn(Draft &D, const Stmt *Node, const Stmt *Until, Body &B) {
  if (!Node || isa<LambdaExpr>(Node))
    return true;
  bool Around = contains(Node, Until, B);
  if (auto *If = dyn_cast<IfStmt>(Node)) {
    if ((Around || leaves(If)) && !asksOnlyToStop(D, If->getCond(), B))
      return false;
  } else if (Around &&
             isa<ForStmt, WhileStmt, DoStmt, CXXForRangeStmt, SwitchStmt,
                 AbstractConditionalOperator, CXXCatchStmt>(Node)) {
    return false;
  } else if (auto *Binary = dyn_cast<BinaryOperator>(Node);
             Binary && Binary->isLogicalOp() && Around) {
    return false;
  }
  return llvm::all_of(runningIn(Node), [&](const Stmt *Child) {
    return goesOn(D, Child, Until, B);
  });
}

// The variable of the lambda that has what it attaches, for a block that At is in.
static const VarDecl *attachedAt(Draft &D, const Stmt *At, Body &Run) {
  for (const CallSite &Site : Run.Calls) {
    const Expr *Given = nullptr;
    if (auto *Entry = D.Known.role(Site.Callee, Role::AttachesContext))
      Given = Site.argument(Entry->Context);
    else if (auto *Opens = D.Known.role(Site.Callee, Role::Activates))
      Given = Site.argument(Opens->Span);
    auto *Ref = Given ? dyn_cast<DeclRefExpr>(stripped(Given)) : nullptr;
    auto *V = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
    const Stmt *Declares = V ? Run.statementOf(Site.Node) : nullptr;
    if (isa_and_nonnull<DeclStmt>(Declares) &&
        (V->isInitCapture() || V->getDeclContext() != Run.F) &&
        contains(Run.parent(Declares), At, Run) &&
        D.Ast.getSourceManager().isBeforeInTranslationUnit(
            Declares->getEndLoc(), At->getBeginLoc()))
      return V;
  }
  return nullptr;
}

// Is it the context, or the span, that was active where the function asked?
static bool isCurrent(Draft &D, const VarDecl *V) {
  const Expr *E = V->getInit() ? stripped(V->getInit()) : nullptr;
  auto Site = E ? asCall(E) : std::nullopt;
  while (Site && isa<CXXConstructExpr>(Site->Node) &&
         Site->Arguments.size() == 1)
    Site = asCall(stripped(Site->Arguments[0]));
  return Site && (D.Known.role(Site->Callee, Role::CurrentContext) ||
                  D.Known.role(Site->Callee, Role::CurrentSpan));
}

static const ValueDecl *named(Draft &D, const Expr *E) {
  E = stripped(E);
  for (auto Site = asCall(E); Site; Site = asCall(E)) {
    if ((!isa<CXXConstructExpr>(E) &&
         !D.Known.role(Site->Callee, Role::PassesValue)) ||
        Site->Arguments.size() != 1)
      return nullptr;
    E = stripped(Site->Arguments[0]);
  }
  auto *Ref = dyn_cast<DeclRefExpr>(E);
  return Ref ? Ref->getDecl() : nullptr;
}

// Is the parameter, which the lambda has as V, given V itself?
static bool handsOn(Draft &D, const CallSite &Again, const VarDecl *V) {
  const ValueDecl *From = V->isInitCapture() ? named(D, V->getInit()) : V;
  auto *P = dyn_cast_or_null<ParmVarDecl>(From);
  unsigned Index = P ? P->getFunctionScopeIndex() : 0;
  return P && P->getDeclContext() == Again.Callee &&
         Index < Again.Arguments.size() &&
         named(D, Again.Arguments[Index]) == V;
}

std::optional<model::Place> launchedAgain(Draft &D, Body &Run) {
  // What is told how much has come goes on with that, until all is there.
  if (!Run.Lambda || !Run.Outer || Run.Outer->Lambda ||
      Run.F->getNumParams() > 1)
    return std::nullopt;
  Body &Outer = *Run.Outer;
  for (const CallSite &Site : Run.Calls) {
    if (Site.Callee->getCanonicalDecl() != Outer.F->getCanonicalDecl() ||
        !goesOn(D, Run.Code, Site.Node, Run) ||
        !goesOn(D, Outer.Code, Run.Lambda, Outer))
      continue;
    const VarDecl *V = attachedAt(D, Site.Node, Run);
    if (V && (isCurrent(D, V) || handsOn(D, Site, V)))
      return D.Where.token(Site.nameLocation());
  }
  return std::nullopt;
}

} // namespace spantidy::extract
