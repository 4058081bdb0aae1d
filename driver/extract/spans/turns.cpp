#include "turns.h"
#include "draft/emptied.h"
#include "draft/subjects.h"
#include "syntax/use.h"

#include "clang/AST/StmtCXX.h"

namespace spantidy::extract {

using namespace clang;

namespace {

// What one start in a loop has from the turn before.
class Turn {
public:
  Turn(Draft &D, unsigned Index, const Stmt *Loop, Body &B)
      : D(D), Index(Index), Loop(Loop), B(B) {}

  void read(const Expr *Given);

private:
  bool isInside(const Stmt *Node);
  bool isEachTurn(const Stmt *Node);
  bool isBefore(const VarDecl *V);
  const Expr *onlyPut(const VarDecl *V);
  bool isLeftInOptions(const Expr *Given);
  const Expr *spanOf(const Expr *Context);
  bool isOwn(const Expr *Span) {
    return Span && startedSpan(D, Span, B) == Index;
  }
  void tell(const Expr *Put, bool Kept);

  Draft &D;
  unsigned Index;
  const Stmt *Loop;
  Body &B;
};

} // namespace

bool Turn::isInside(const Stmt *Node) {
  while (Node && Node != Loop)
    Node = B.parent(Node);
  return Node;
}

// Whatever the data is.
bool Turn::isEachTurn(const Stmt *Node) {
  for (; Node && Node != Loop; Node = B.parent(Node))
    if (auto *Binary = dyn_cast<BinaryOperator>(Node);
        isa<IfStmt, SwitchStmt, AbstractConditionalOperator, CXXTryStmt,
            CXXCatchStmt, LambdaExpr, ForStmt, WhileStmt, DoStmt,
            CXXForRangeStmt>(Node) ||
        (Binary && Binary->isLogicalOp()))
      return false;
  return Node;
}

// A local that lives from turn to turn, and that no lambda has.
bool Turn::isBefore(const VarDecl *V) {
  if (!V || !V->isLocalVarDeclOrParm() || V->isStaticLocal() ||
      V->getType()->isReferenceType() ||
      D.Ast.getSourceManager().isPointWithin(
          V->getLocation(), Loop->getBeginLoc(), Loop->getEndLoc()))
    return false;
  return llvm::all_of(treeOf(outermost(B)), [&](Body *Part) {
    return Part == &B || Part->Uses.lookup(V).empty();
  });
}

// What the loop puts into the variable, in each turn; null: that is not one thing.
const Expr *Turn::onlyPut(const VarDecl *V) {
  const Expr *Only = nullptr;
  for (const DeclRefExpr *Ref : B.Uses.lookup(V)) {
    if (!isInside(Ref))
      continue;
    Use Found = useOf(Ref, B);
    if (Found.How != Use::As::Overwritten) {
      if (Found.How != Use::As::Member && Found.How != Use::As::Assigned &&
          mayRebind(Ref, B))
        return nullptr;
      continue;
    }
    auto *Binary = dyn_cast_or_null<BinaryOperator>(Found.Node);
    const Expr *Put = Binary && Binary->getOpcode() == BO_Assign
                          ? Binary->getRHS()
                      : Found.Site && Found.Site->Arguments.size() == 1
                          ? Found.Site->Arguments[0]
                          : nullptr;
    if (!Put || Only || !isEachTurn(Ref))
      return nullptr;
    Only = Put;
  }
  return Only;
}

// `span->GetContext()`: null, if it is none that is asked for here.
const Expr *Turn::spanOf(const Expr *Context) {
  auto Site = asCall(stripped(Context));
  while (Site && isa<CXXConstructExpr>(Site->Node) &&
         Site->Arguments.size() == 1)
    Site = asCall(stripped(Site->Arguments[0]));
  return Site && Site->Object &&
                 D.Known.is(Site->Node->getType(), "span-context") &&
                 D.Known.is(Site->Object->getType(), "span")
             ? Site->Object
             : nullptr;
}

static const VarDecl *variableAt(const Expr *E) {
  E = stripped(E);
  auto Site = asCall(E);
  if (Site && isa<CXXOperatorCallExpr>(E) && Site->Object &&
      Site->Arguments.empty())
    E = stripped(Site->Object);
  else if (auto *Made = dyn_cast<CXXConstructExpr>(E);
           Made && Made->getNumArgs() == 1)
    return variableAt(Made->getArg(0));
  auto *Ref = dyn_cast<DeclRefExpr>(E);
  return Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
}

// `options.parent = span->GetContext();` behind the start, for the next turn.
bool Turn::isLeftInOptions(const Expr *Given) {
  const Stmt *Node = Given;
  while (Node && !isa<CXXOperatorCallExpr, BinaryOperator>(Node))
    Node = B.parent(Node);
  const Expr *Field = nullptr;
  if (auto *Operator = dyn_cast_or_null<CXXOperatorCallExpr>(Node))
    Field = Operator->getArg(0);
  else if (Node)
    Field = cast<BinaryOperator>(Node)->getLHS();
  auto *Member = Field ? dyn_cast<MemberExpr>(stripped(Field)) : nullptr;
  auto *V = Member ? variableAt(Member->getBase()) : nullptr;
  return isBefore(V) && isEachTurn(Given) &&
         D.Ast.getSourceManager().isBeforeInTranslationUnit(
             D.StartOf[Index].first->getEndLoc(), Given->getBeginLoc()) &&
         llvm::none_of(B.Uses.lookup(V), [&](const DeclRefExpr *Ref) {
           return isInside(Ref) && useOf(Ref, B).How == Use::As::Overwritten;
         });
}

void Turn::tell(const Expr *Put, bool Kept) {
  model::SpanStart &Start = D.Out.Spans[Index].Start;
  Start.TurnBefore = D.Where.place(Put);
  Start.KeptForTurn = Kept;
}

void Turn::read(const Expr *Given) {
  const Expr *Span = spanOf(Given);
  if (Span && isOwn(Span)) {
    if (isLeftInOptions(Given))
      tell(Given, /*Kept=*/false);
    return;
  }
  const VarDecl *V = variableAt(Span ? Span : Given);
  const Expr *Put = isBefore(V) ? onlyPut(V) : nullptr;
  if (Put && isOwn(Span ? Put : spanOf(Put)))
    tell(Put, /*Kept=*/Span != nullptr);
}

static const Stmt *loopAround(const Stmt *Node, Body &B) {
  while (Node && !isa<ForStmt, WhileStmt, DoStmt, CXXForRangeStmt>(Node))
    Node = B.parent(Node);
  return Node;
}

void readTurns(Draft &D, Body &B) {
  for (auto &[Index, Given] : D.ParentsGiven) {
    if (D.StartOf[Index].second != &B)
      continue;
    const Stmt *Loop = loopAround(D.StartOf[Index].first, B);
    llvm::SmallVector<const Expr *, 2> Inside;
    for (const Expr *Parent : Given)
      if (Loop && loopAround(Parent, B) == Loop)
        Inside.push_back(Parent);
    if (Inside.size() == 1)
      Turn(D, Index, Loop, B).read(Inside.front());
  }
}

} // namespace spantidy::extract
