#include "loops.h"
#include "lengths.h"
#include "running.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/StmtCXX.h"

namespace spantidy::extract {

using namespace clang;
using rules::Role;

static bool isLoop(const Stmt *Node) {
  return isa_and_nonnull<ForStmt, WhileStmt, DoStmt, CXXForRangeStmt>(Node);
}

// The loops around the node in which V lives longer than a turn, from inside.
static llvm::SmallVector<const Stmt *, 2>
loopsAround(const Stmt *Node, const VarDecl *V, Body &B) {
  llvm::SmallVector<const Stmt *, 2> Found;
  for (const Stmt *Parent = B.parent(Node); Parent; Parent = B.parent(Parent)) {
    if (isLoop(Parent))
      Found.push_back(Parent);
    auto *Block = dyn_cast<CompoundStmt>(Parent);
    if (Block && llvm::any_of(Block->body(), [&](const Stmt *Child) {
          auto *Declares = dyn_cast<DeclStmt>(Child);
          return Declares && llvm::is_contained(Declares->decls(), V);
        }))
      break;
  }
  return Found;
}

static bool isList(const Expr *E) {
  E = stripped(E);
  if (auto *Standard = dyn_cast<CXXStdInitializerListExpr>(E))
    E = stripped(Standard->getSubExpr());
  if (auto *Made = dyn_cast<CXXConstructExpr>(E))
    return Made->getNumArgs() == 0 || isList(Made->getArg(0));
  return isa<InitListExpr>(E);
}

bool isFew(const Expr *Container, Body &B, Names &Known) {
  if (isList(Container))
    return true;
  Spot Of = spotOf(Container, Known);
  if (!Of || !Of.Path.empty())
    return false;
  if (!Of.In->isLocalVarDecl() || Of.In->isStaticLocal())
    return Of.In->getType().isConstQualified() && Of.In->getInit() &&
           isList(Of.In->getInit());
  const Changes &By = B.changes(Known);
  if (By.elsewhere(Of.In) || Of.In->getType()->isReferenceType())
    return false;
  bool Any = false;
  for (const Changes::At *At : By.all(Of.In)) {
    using How = Change::How;
    Any = true;
    bool Listed = At->Is.What == How::Becomes && At->Is.Parts.size() == 1 &&
                  (!At->Is.Of.Path.empty() || isList(At->Is.Parts[0]));
    if (!Listed && At->Is.What != How::Adds)
      return false;
    if (!loopsAround(At->Node, Of.In, B).empty())
      return false;
  }
  return Any;
}

static bool isOfAnyLength(const Expr *Container, Body &B, Names &Known) {
  QualType T = stripped(Container)->getType().getNonReferenceType();
  if (T->isPointerType())
    T = T->getPointeeType();
  for (const char *Fixed : {"text", "array", "initializer-list", "pair"})
    if (Known.isExactly(T, Fixed))
      return false;
  return T->isRecordType() && !isFew(Container, B, Known);
}

static bool readsStream(const Stmt *Node, Names &Known) {
  if (auto *E = dyn_cast_or_null<Expr>(Node);
      E && Known.isExactly(E->getType(), "input-stream"))
    return true;
  return Node && llvm::any_of(runningIn(Node), [&](const Stmt *Child) {
           return readsStream(Child, Known);
         });
}

// The parts of `a && b`.
static void conjuncts(const Expr *E, llvm::SmallVectorImpl<const Expr *> &Out) {
  E = stripped(E);
  auto *And = dyn_cast<BinaryOperator>(E);
  if (!And || And->getOpcode() != BO_LAnd)
    return Out.push_back(E);
  conjuncts(And->getLHS(), Out);
  conjuncts(And->getRHS(), Out);
}

// `i < 8`, `n < limit`
static bool counts(const Expr *E, Body &B, Names &Known) {
  auto *Compares = dyn_cast<BinaryOperator>(E);
  if (!Compares || !Compares->isComparisonOp() ||
      !Compares->getLHS()->getType()->isIntegerType())
    return false;
  auto bounds = [&](const Expr *Limit) {
    return limits(Limit, B.changes(Known), Known, B.F->getASTContext(),
                  /*Unknown=*/false);
  };
  const Expr *Left = stripped(Compares->getLHS());
  bool Local = isa<DeclRefExpr, UnaryOperator>(Left);
  return Local && bounds(Compares->getRHS());
}

// `i < names.size()`, `it != names.end()`, `getline(in, line)`, `rows.next()`
static bool goesOn(const Expr *E, Body &B, Names &Known) {
  if (readsStream(E, Known))
    return true;
  auto sided = [&](const Expr *Side) {
    const Expr *Of = measured(Side, B.changes(Known), Known);
    Of = Of ? Of : iterated(Side, Known);
    return Of && isOfAnyLength(Of, B, Known);
  };
  if (auto *Compares = dyn_cast<BinaryOperator>(E);
      Compares && Compares->isComparisonOp())
    return sided(Compares->getLHS()) || sided(Compares->getRHS());
  if (auto *Rewritten = dyn_cast<CXXRewrittenBinaryOperator>(E))
    return sided(Rewritten->getLHS()) || sided(Rewritten->getRHS());
  auto Site = asCall(E);
  if (!Site)
    return false;
  if (isa<CXXOperatorCallExpr>(E)) {
    OverloadedOperatorKind Op = Site->Callee->getOverloadedOperator();
    bool Compares = Op == OO_ExclaimEqual || Op == OO_EqualEqual;
    return Compares && ((Site->Object && sided(Site->Object)) ||
                        llvm::any_of(Site->Arguments, sided));
  }
  return Site->Object && rules::speaksOf(Known.V.Words.CursorWords,
                                         Site->Callee->getNameAsString());
}

// Leaves it after so many turns: `if (++n == 10) break;`
static bool leavesEarly(const Stmt *Node, Body &B, Names &Known) {
  if (!Node)
    return false;
  if (auto *If = dyn_cast<IfStmt>(Node); If && If->getCond()) {
    const Stmt *Then = If->getThen();
    if (auto *Block = dyn_cast<CompoundStmt>(Then);
        Block && !Block->body_empty())
      Then = Block->body_back();
    auto *Compares = dyn_cast<BinaryOperator>(stripped(If->getCond()));
    if (isa<BreakStmt, ReturnStmt>(Then) && Compares &&
        counts(Compares, B, Known))
      return true;
  }
  return llvm::any_of(runningIn(Node), [&](const Stmt *Child) {
    return leavesEarly(Child, B, Known);
  });
}

static bool isEndless(const Stmt *Loop, Body &B, Names &Known) {
  if (auto *Range = dyn_cast<CXXForRangeStmt>(Loop))
    return isOfAnyLength(Range->getRangeInit(), B, Known);
  const Expr *Condition = nullptr;
  const VarDecl *Declared = nullptr;
  if (auto *For = dyn_cast<ForStmt>(Loop))
    Condition = For->getCond();
  else if (auto *While = dyn_cast<WhileStmt>(Loop))
    Condition = While->getCond(), Declared = While->getConditionVariable();
  else if (auto *Do = dyn_cast<DoStmt>(Loop))
    Condition = Do->getCond();
  if (Declared && Declared->getInit())
    Condition = Declared->getInit();
  if (!Condition)
    return false;
  llvm::SmallVector<const Expr *, 2> All;
  conjuncts(Condition, All);
  return llvm::none_of(All,
                       [&](const Expr *E) { return counts(E, B, Known); }) &&
         llvm::any_of(All, [&](const Expr *E) { return goesOn(E, B, Known); });
}

bool growsWithoutLimit(const Stmt *Node, const Change &C, Body &B,
                       Names &Known) {
  // A character for each is a picture of the number.
  if (llvm::all_of(C.Parts, [](const Expr *Part) {
        return isa<StringLiteral, CharacterLiteral>(stripped(Part));
      }))
    return false;
  for (const Stmt *Loop : loopsAround(Node, C.Of.In, B))
    if (isEndless(Loop, B, Known) && !leavesEarly(Loop, B, Known) &&
        !B.changes(Known).isTestedIn(Loop, C.Of, B))
      return true;
  return false;
}

} // namespace spantidy::extract
