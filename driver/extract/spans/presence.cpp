#include "presence.h"
#include "syntax/running.h"

namespace spantidy::extract {

using namespace clang;

// Variables and data members that an expression is made of.
static void collect(const Stmt *Node, std::set<const Decl *> &Into) {
  if (!Node)
    return;
  if (auto *Ref = dyn_cast<DeclRefExpr>(Node);
      Ref && isa<VarDecl>(Ref->getDecl()))
    Into.insert(Ref->getDecl());
  if (auto *Member = dyn_cast<MemberExpr>(Node);
      Member && isa<FieldDecl>(Member->getMemberDecl()))
    Into.insert(Member->getMemberDecl());
  for (const Stmt *Child : runningIn(Node))
    collect(Child, Into);
}

static bool leaves(const Stmt *Then) {
  if (auto *Block = dyn_cast_or_null<CompoundStmt>(Then))
    Then = Block->body_empty() ? nullptr : Block->body_back();
  return isa_and_nonnull<ReturnStmt, CoreturnStmt, ContinueStmt, BreakStmt>(
      Then);
}

bool isOnlyIfThere(const Expr *Value, Body &B) {
  std::set<const Decl *> Parts;
  collect(Value, Parts);
  auto asks = [&](const IfStmt *If) {
    std::set<const Decl *> Asked;
    collect(If->getCond(), Asked);
    if (const VarDecl *V = If->getConditionVariable())
      Asked.insert(V);
    return llvm::any_of(
        Asked, [&](const Decl *Declared) { return Parts.contains(Declared); });
  };
  for (const Stmt *Child = Value, *Parent = B.parent(Child); Parent;
       Child = Parent, Parent = B.parent(Child)) {
    if (isa<CXXCatchStmt>(Parent))
      return true; // of a failure, where there is one
    if (auto *If = dyn_cast<IfStmt>(Parent); If && Child != If->getCond())
      if (asks(If) || (!If->getElse() && !leaves(Child)))
        return true;
    if (auto *Block = dyn_cast<CompoundStmt>(Parent))
      for (const Stmt *Before : Block->body()) {
        if (Before == Child)
          break;
        auto *If = dyn_cast<IfStmt>(Before); // `if (!user) return;`
        if (If && leaves(If->getThen()) && asks(If))
          return true;
      }
  }
  return false;
}

// Does it call anything that may answer another question than whether a handle
// holds something?
static bool asksForMore(const Stmt *Node) {
  auto *Call = dyn_cast<CallExpr>(Node);
  const FunctionDecl *F = Call ? Call->getDirectCallee() : nullptr;
  auto *Method = dyn_cast_or_null<CXXMethodDecl>(F);
  bool Plain = isa<CXXOperatorCallExpr>(Node) ||
               isa_and_nonnull<CXXConversionDecl>(F) ||
               (Method && isStandard(Method) && Method->getNumParams() == 0);
  return (Call && !Plain) || llvm::any_of(runningIn(Node), asksForMore);
}

// Of what the condition asks whether it is there; Holds: if the condition does.
static const Decl *askedToBeThere(const Expr *Condition, bool Holds) {
  Condition = stripped(Condition);
  if (auto *Rewritten = dyn_cast<CXXRewrittenBinaryOperator>(Condition))
    return askedToBeThere(Rewritten->getSemanticForm(), Holds);
  if (auto *Not = dyn_cast<UnaryOperator>(Condition);
      Not && Not->getOpcode() == UO_LNot)
    return askedToBeThere(Not->getSubExpr(), !Holds);
  auto *Binary = dyn_cast<BinaryOperator>(Condition);
  auto *Operator = dyn_cast<CXXOperatorCallExpr>(Condition);
  bool Equal = Binary ? Binary->getOpcode() == BO_EQ
                      : Operator && Operator->getOperator() == OO_EqualEqual;
  if (Binary && !Equal && Binary->getOpcode() != BO_NE)
    return nullptr;
  if (asksForMore(Condition))
    return nullptr;
  std::set<const Decl *> Asked;
  collect(Condition, Asked);
  return Asked.size() == 1 && Holds != Equal ? *Asked.begin() : nullptr;
}

bool asksForHandle(const Expr *Condition, bool Holds, const Expr *Handle) {
  std::set<const Decl *> Parts;
  collect(Handle, Parts);
  const Decl *Asked = askedToBeThere(Condition, Holds);
  return Asked && Parts.contains(Asked);
}

const Expr *askedFor(const Expr *Handle, Body &B) {
  if (!Handle)
    return nullptr;
  std::set<const Decl *> Parts;
  collect(Handle, Parts);
  const Expr *Found = nullptr;
  auto consider = [&](const IfStmt *If, bool Holds) {
    const Decl *Asked = If->getConditionVariable() || Found
                            ? nullptr
                            : askedToBeThere(If->getCond(), Holds);
    if (Asked && Parts.contains(Asked))
      Found = If->getCond();
    return Found == If->getCond();
  };
  for (const Stmt *Child = Handle, *Parent = B.parent(Child); Parent;
       Child = Parent, Parent = B.parent(Child)) {
    if (auto *If = dyn_cast<IfStmt>(Parent)) {
      if (Child != If->getThen() || !consider(If, true))
        return nullptr;
    } else if (auto *Block = dyn_cast<CompoundStmt>(Parent)) {
      for (const Stmt *Before : Block->body()) {
        if (Before == Child)
          break;
        auto *Left = dyn_cast<IfStmt>(Before);
        if (Left && leaves(Left->getThen()) &&
            (Left->getElse() || !consider(Left, false)))
          return nullptr;
      }
    } else if (!isa<Expr, DeclStmt>(Parent)) {
      return nullptr;
    }
  }
  return Found;
}

} // namespace spantidy::extract
