#include "failures.h"
#include "syntax/running.h"
#include "syntax/use.h"

#include "clang/AST/StmtCXX.h"

namespace spantidy::extract {

using namespace clang;
using rules::Role;
using Grade = Failure::Grade;

// May the variable be another one's value after this use?
static bool isChange(Draft &D, const DeclRefExpr *Ref, Body &B) {
  using As = Use::As;
  Use Found = useOf(Ref, B);
  while (Found.How == As::Member && !Found.Value->isPRValue())
    Found = useOf(Found.whole(), B);
  if (Found.Value->isPRValue() || Found.Value->getType().isConstQualified())
    return false;
  if (!Found.Site)
    return Found.How == As::Overwritten || Found.How == As::Addressed ||
           Found.How == As::Initialiser || Found.How == As::Captured;
  auto *Method = dyn_cast<CXXMethodDecl>(Found.Site->Callee);
  return Found.How != As::Dereferenced && !isa<CXXConstructExpr>(Found.Node) &&
         !D.Known.known(Found.Site->Callee) && !(Method && Method->isConst());
}

static bool leavesBlock(const Stmt *Node) {
  if (auto *Block = dyn_cast_or_null<CompoundStmt>(Node))
    Node = Block->body_empty() ? nullptr : Block->body_back();
  return isa_and_nonnull<ReturnStmt, CoreturnStmt, CXXThrowExpr, ContinueStmt,
                         BreakStmt>(Node);
}

// Is V still what it was when it was asked?
static bool isUnchanged(Draft &D, const VarDecl *V, const Expr *Asked,
                        const Stmt *At, Body &B) {
  auto &Sources = D.Ast.getSourceManager();
  return llvm::none_of(B.Uses.lookup(V), [&](const DeclRefExpr *Ref) {
    return Sources.isBeforeInTranslationUnit(Asked->getEndLoc(),
                                             Ref->getBeginLoc()) &&
           Sources.isBeforeInTranslationUnit(Ref->getEndLoc(),
                                             At->getBeginLoc()) &&
           isChange(D, Ref, B);
  });
}

bool isFailure(Draft &D, const VarDecl *V, const Stmt *At, Body &B) {
  const Expr *Asked = nullptr;
  for (const Stmt *Child = At, *Parent = B.parent(At); Parent && !Asked;
       Child = Parent, Parent = B.parent(Child)) {
    auto consider = [&](const IfStmt *If, bool Holds) {
      if (!If->getCond())
        return;
      Failure F = failureBy(D, If->getCond(), Holds);
      if (F.How == Grade::Known && F.Error == V)
        Asked = If->getCond();
    };
    if (auto *If = dyn_cast<IfStmt>(Parent)) {
      if (Child == If->getThen() || Child == If->getElse())
        consider(If, Child == If->getThen());
    } else if (auto *Block = dyn_cast<CompoundStmt>(Parent)) {
      for (const Stmt *Before : Block->body()) {
        if (Before == Child)
          break;
        auto *Left = dyn_cast<IfStmt>(Before); // `if (status.ok()) return 1;`
        if (Left && !Left->getElse() && leavesBlock(Left->getThen()))
          consider(Left, false);
      }
    }
  }
  if (Asked)
    return isUnchanged(D, V, Asked, At, B);
  // A copy: macros make one.
  const VarDecl *Of = V->isLocalVarDecl() ? variableIn(V->getInit()) : nullptr;
  return Of && Of != V &&
         Of->getType().getCanonicalType().getUnqualifiedType() ==
             V->getType().getCanonicalType().getUnqualifiedType() &&
         isFailure(D, Of, At, B);
}

bool recordsError(Draft &D, const CallSite &Site, unsigned Depth) {
  if (D.Known.role(Site.Callee, Role::Status))
    return llvm::any_of(Site.Arguments, [&](const Expr *Argument) {
      auto *Ref = dyn_cast<DeclRefExpr>(stripped(Argument));
      auto It = Ref ? D.Known.V.Statuses.find(D.Known.of(Ref->getDecl()))
                    : D.Known.V.Statuses.end();
      return It != D.Known.V.Statuses.end() && It->second == "error";
    });
  auto *Method = dyn_cast<CXXMethodDecl>(Site.Callee);
  Body *Code = Depth > 1 || (Method && Method->isVirtual())
                   ? nullptr
                   : D.Own.of(Site.Callee);
  return Code && llvm::any_of(Code->Calls, [&](const CallSite &Inner) {
           return recordsError(D, Inner, Depth + 1);
         });
}

bool isCalledFailure(Draft &D, const VarDecl *V, Body &B) {
  auto isAsked = [&](const Stmt *At) {
    for (const Stmt *Child = At, *Parent = B.parent(At); Parent;
         Child = Parent, Parent = B.parent(Child))
      if (auto *If = dyn_cast<IfStmt>(Parent);
          If && If->getCond() && Child == If->getThen())
        if (Failure F = failureBy(D, If->getCond(), true);
            F.How == Grade::Number && F.Error == V)
          return true;
    return false;
  };
  return V && llvm::any_of(B.Calls, [&](const CallSite &Site) {
           return isAsked(Site.Node) && recordsError(D, Site);
         });
}

static const Stmt *bodyOf(const Stmt *Loop) {
  if (auto *For = dyn_cast<ForStmt>(Loop))
    return For->getBody();
  if (auto *While = dyn_cast<WhileStmt>(Loop))
    return While->getBody();
  if (auto *Do = dyn_cast<DoStmt>(Loop))
    return Do->getBody();
  auto *Range = dyn_cast<CXXForRangeStmt>(Loop);
  return Range ? Range->getBody() : nullptr;
}

// Does the attempt leave the function where it succeeds, and go on where it
// throws?
static bool swallowsAttempt(const CXXTryStmt *Try) {
  const CompoundStmt *Block = Try->getTryBlock();
  if (Block->body_empty() || !isa<ReturnStmt, CoreturnStmt>(Block->body_back()))
    return false;
  for (unsigned I = 0; I < Try->getNumHandlers(); ++I) {
    const Stmt *Handler = Try->getHandler(I)->getHandlerBlock();
    auto *Last = dyn_cast<CompoundStmt>(Handler);
    if (!leavesBlock(Handler) ||
        isa<ContinueStmt>(Last ? Last->body_back() : Handler))
      return true;
  }
  return false;
}

// `if (send()) return true;`
static bool leavesBySuccess(Draft &D, const Stmt *Part) {
  auto *If = dyn_cast<IfStmt>(Part);
  const Stmt *Then = If ? If->getThen() : nullptr;
  if (auto *Inner = dyn_cast_or_null<CompoundStmt>(Then))
    Then = Inner->body_empty() ? nullptr : Inner->body_back();
  return isa_and_nonnull<ReturnStmt, CoreturnStmt>(Then) &&
         failureBy(D, If->getCond(), false);
}

// Behind a loop that leaves with the first attempt that succeeds, all of them
// have failed. One that is not called so may have looked for something.
static Grade behindAttempts(Draft &D, const Stmt *Loop) {
  const Stmt *Code = bodyOf(Loop);
  auto &Words = D.Known.V.Words;
  bool Retries = false;
  for (const Stmt *Head : runningIn(Loop))
    if (Head != Code)
      Retries =
          Retries || rules::speaksOf(Words.RetryWords,
                                     D.Where.text(Head->getSourceRange()));
  Grade Most = Grade::None;
  auto consider = [&](const Stmt *Part) {
    if (auto *Try = dyn_cast<CXXTryStmt>(Part); Try && swallowsAttempt(Try))
      Most = Grade::Known;
    else if (leavesBySuccess(D, Part))
      Most = std::max(Most, Retries ? Grade::Known : Grade::Hinted);
  };
  if (auto *Block = dyn_cast<CompoundStmt>(Code))
    llvm::for_each(Block->body(), consider);
  else
    consider(Code);
  return Most;
}

// What the statements before Child tell, back to where ways part.
static Failure failureBehind(Draft &D, const CompoundStmt *Block,
                             const Stmt *Child) {
  auto It = std::find(Block->body_begin(), Block->body_end(), Child);
  while (It != Block->body_begin()) {
    const Stmt *Before = *--It;
    if (auto *If = dyn_cast<IfStmt>(Before)) {
      if (If->getElse() || !leavesBlock(If->getThen()))
        return {};
      if (Failure F = failureBy(D, If->getCond(), false))
        return F;
    } else if (bodyOf(Before)) {
      Failure F;
      F.How = behindAttempts(D, Before);
      return F;
    } else if (!isa<Expr, DeclStmt, NullStmt>(Before)) {
      return {};
    }
  }
  return {};
}

static bool names(const Stmt *Node, const VarDecl *V) {
  auto *Ref = dyn_cast<DeclRefExpr>(Node);
  return (Ref && Ref->getDecl() == V) ||
         llvm::any_of(runningIn(Node),
                      [&](const Stmt *Part) { return names(Part, V); });
}

Failure failureAt(Draft &D, const Stmt *At, Body &B) {
  llvm::SmallVector<const Expr *, 4> Passed; // questions of another kind
  for (const Stmt *Child = At, *Parent = B.parent(At); Parent;
       Child = Parent, Parent = B.parent(Child)) {
    Failure F;
    if (auto *Block = dyn_cast<CompoundStmt>(Parent)) {
      F = failureBehind(D, Block, Child);
    } else if (auto *If = dyn_cast<IfStmt>(Parent)) {
      if (!If->getCond() || (Child != If->getThen() && Child != If->getElse()))
        return {};
      F = failureBy(D, If->getCond(), Child == If->getThen());
      F.Branch = Child;
      if (!F)
        Passed.push_back(If->getCond());
    } else if (!isa<Expr, LabelStmt>(Parent)) {
      return {};
    }
    if (!F)
      continue;
    if (F.Initial && F.Error &&
        !isUnchanged(D, F.Error, F.Error->getInit(), F.Asked, B))
      F.How = Failure::Grade::Hinted;
    bool Asks = llvm::all_of(Passed, [&](const Expr *Condition) {
      return F.Error && names(Condition, F.Error);
    });
    bool Same = !F.Error || !F.Asked || isUnchanged(D, F.Error, F.Asked, At, B);
    return Asks && Same ? F : Failure();
  }
  return {};
}

} // namespace spantidy::extract
