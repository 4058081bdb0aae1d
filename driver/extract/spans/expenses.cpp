#include "expenses.h"
#include "draft/callees.h"
#include "draft/subjects.h"
#include "syntax/bodies.h"
#include "syntax/changes.h"
#include "syntax/running.h"

namespace spantidy::extract {

using namespace clang;
using rules::Role;

// About sizes and null pointers only: no question that tracing asks.
static bool asksOfData(const Expr *E, Names &Known) {
  E = E->IgnoreParens();
  if (auto *Cast = dyn_cast<ImplicitCastExpr>(E)) {
    if (Cast->getCastKind() == CK_PointerToBoolean)
      return true;
    return asksOfData(Cast->getSubExpr(), Known);
  }
  if (auto *Not = dyn_cast<UnaryOperator>(E))
    return Not->getOpcode() == UO_LNot && asksOfData(Not->getSubExpr(), Known);
  if (auto *Binary = dyn_cast<BinaryOperator>(E)) {
    if (Binary->isLogicalOp())
      return asksOfData(Binary->getLHS(), Known) &&
             asksOfData(Binary->getRHS(), Known);
    return Binary->isComparisonOp() &&
           (asksOfData(Binary->getLHS(), Known) ||
            asksOfData(Binary->getRHS(), Known) ||
            Binary->getLHS()->getType()->isPointerType());
  }
  auto Site = asCall(E);
  return Site && Known.role(Site->Callee, Role::Measures);
}

static bool leaves(const Stmt *Then) {
  if (auto *Block = dyn_cast_or_null<CompoundStmt>(Then))
    return !Block->body_empty() && leaves(Block->body_back());
  return isa_and_nonnull<ReturnStmt, CoreturnStmt, ContinueStmt, BreakStmt,
                         CXXThrowExpr, GotoStmt>(
      isa_and_nonnull<ExprWithCleanups>(Then)
          ? cast<ExprWithCleanups>(Then)->getSubExpr()
          : Then);
}

static bool isConditional(Draft &D, const Stmt *Node, Body &B) {
  for (const Stmt *Child = Node, *Parent = B.parent(Child); Parent;
       Child = Parent, Parent = B.parent(Child)) {
    if (auto *If = dyn_cast<IfStmt>(Parent);
        If && (Child == If->getThen() || Child == If->getElse()) &&
        (!If->getCond() || !asksOfData(If->getCond(), D.Known)))
      return true;
    if (auto *Either = dyn_cast<ConditionalOperator>(Parent);
        Either && Child != Either->getCond() &&
        !asksOfData(Either->getCond(), D.Known))
      return true;
    if (auto *Binary = dyn_cast<BinaryOperator>(Parent);
        Binary && Binary->isLogicalOp() && Child == Binary->getRHS())
      return true;
    if (isa<SwitchStmt, LambdaExpr>(Parent))
      return true;
    if (auto *Block = dyn_cast<CompoundStmt>(Parent))
      for (const Stmt *Before : Block->body()) {
        if (Before == Child)
          break;
        auto *If = dyn_cast<IfStmt>(Before);
        if (If && (leaves(If->getThen()) || leaves(If->getElse())) &&
            (!If->getCond() || !asksOfData(If->getCond(), D.Known)))
          return true;
      }
  }
  return false;
}

// A list that is written out, or a literal: there is little of it.
static bool isSmall(const Expr *E) {
  E = stripped(E);
  if (isa<StringLiteral, InitListExpr, CXXStdInitializerListExpr>(E) ||
      E->getType()->isConstantArrayType() || E->getType()->isFundamentalType())
    return true;
  auto *Ref = dyn_cast<DeclRefExpr>(E);
  auto *V = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  return V && V->isConstexpr();
}

static void costlyIn(Draft &D, const Stmt *Node,
                     llvm::SmallVectorImpl<const Expr *> &Found) {
  if (!Node || isa<LambdaExpr>(Node))
    return;
  if (auto Site = asCall(Node)) {
    // By its name, where nobody sees what it does.
    if (!D.Own.of(Site->Callee) && D.Read.judge().serialises(*Site)) {
      Found.push_back(Site->Node);
      return;
    }
    if (const rules::Function *Entry = D.Known.costly(Site->Callee);
        Entry && !(Entry->Is != Role::Serializes && !Site->Arguments.empty() &&
                   isSmall(Site->Arguments[0]))) {
      Found.push_back(Site->Node);
      return;
    }
  }
  for (const Stmt *Child : runningIn(Node))
    costlyIn(D, Child, Found);
}

// What makes the content of a local that is there for this record alone.
static void costlyBehind(Draft &D, const Expr *E, Body &B,
                         llvm::SmallVectorImpl<const Expr *> &Found) {
  E = stripped(E);
  if (auto Site = asCall(E); Site && Site->Object &&
                             (D.Known.role(Site->Callee, Role::PassesValue) ||
                              D.Known.role(Site->Callee, Role::Truncates)))
    E = stripped(Site->Object);
  auto *Ref = dyn_cast<DeclRefExpr>(E);
  auto *V = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  if (!V || !V->isLocalVarDecl() || V->isStaticLocal() || !V->getInit() ||
      V->getDeclContext() != B.F)
    return;
  llvm::SmallVector<const DeclRefExpr *, 4> Others;
  for (Body *Part : treeOf(outermost(B)))
    for (const DeclRefExpr *Use : Part->Uses.lookup(V))
      if (Use != Ref)
        Others.push_back(Use);
  if (Others.empty())
    return costlyIn(D, V->getInit(), Found);
  // `toJson(message, &text)`
  if (Others.size() == 1)
    for (const CallSite &Site : B.Calls) {
      const rules::Function *Entry = D.Known.costly(Site.Callee);
      const Expr *Out = Entry ? Site.argument(Entry->Out) : nullptr;
      if (Out && variableOf(Out, D.Known) == V)
        Found.push_back(Site.Node);
    }
}

// What is given, and in a list each of its items.
static void eachGiven(const Expr *Argument,
                      llvm::function_ref<void(const Expr *)> Do) {
  const Expr *E = stripped(Argument);
  if (auto *Items = dyn_cast<CXXStdInitializerListExpr>(E))
    return eachGiven(Items->getSubExpr(), Do);
  if (auto *Items = dyn_cast<InitListExpr>(E)) {
    for (const Expr *Item : Items->inits())
      eachGiven(Item, Do);
  } else if (auto *Pair = dyn_cast<CXXConstructExpr>(E)) {
    for (const Expr *Item : Pair->arguments())
      eachGiven(Item, Do);
  } else {
    Do(E);
  }
}

// `if (span->IsRecording()) ` in front of the statement.
static std::vector<model::Edit> guardEdits(Draft &D, const CallSite &Record,
                                           Body &B) {
  const Stmt *Statement = B.statementOf(Record.Node);
  if (!Statement || !Record.Object || Record.Node->getBeginLoc().isMacroID() ||
      Statement->getSourceRange() != Record.Node->getSourceRange())
    return {};
  const Expr *Object = stripped(Record.Object);
  bool Arrow = Object->getType()->isPointerType();
  if (auto *Operator = dyn_cast<CXXOperatorCallExpr>(Object);
      Operator && Operator->getOperator() == OO_Arrow) {
    Object = stripped(Operator->getArg(0));
    Arrow = true;
  }
  const CXXMethodDecl *Asks =
      methodOf(D, Object->getType(), Role::AsksRecording);
  if (!Asks || !isa<DeclRefExpr>(Object))
    return {};
  // Over the first token, so that nobody takes the statement away from behind
  // it.
  std::string Span = D.Where.written(Object->getSourceRange());
  return {{D.Where.place(Object), "if (" + Span + (Arrow ? "->" : ".") +
                                      Asks->getNameAsString() + "()) " + Span}};
}

void readExpenses(Draft &D, Body &B) {
  for (const CallSite &Site : B.Calls) {
    const rules::Function *Entry = nullptr;
    for (Role R :
         {Role::Attribute, Role::Attributes, Role::Event, Role::Status})
      if (!Entry)
        Entry = D.Known.role(Site.Callee, R);
    if (!Entry)
      continue;
    llvm::SmallVector<const Expr *, 2> Found;
    for (const Expr *Argument : Site.Arguments) {
      if (Argument == Site.argument(Entry->SpanName))
        continue;
      costlyIn(D, Argument, Found);
      eachGiven(Argument, [&](const Expr *E) { costlyBehind(D, E, B, Found); });
    }
    if (Found.empty() || isConditional(D, Site.Node, B))
      continue;
    model::Subject Of =
        subjectOf(D, Entry->Span ? Site.argument(Entry->Span) : Site.Object, B);
    auto Start = Of.Span ? D.StartOf.find(*Of.Span) : D.StartOf.end();
    if (Start == D.StartOf.end() || Start->second.second != &B)
      continue;
    std::vector<model::Edit> Guard = guardEdits(D, Site, B);
    for (const Expr *Costly : Found) {
      if (isConditional(D, Costly, B))
        continue;
      model::Expense Paid;
      Paid.Function = functionIndex(D, B);
      Paid.At = D.Where.place(Costly);
      Paid.What = D.Where.text(Costly->getSourceRange());
      Paid.Named = !D.Known.costly(asCall(Costly)->Callee);
      Paid.Recorded = D.Where.place(Site.Node);
      Paid.Recorder = Site.Callee->getNameAsString();
      if (B.statementOf(Costly) == B.statementOf(Site.Node))
        Paid.Guard = std::exchange(Guard, {});
      D.Out.Expenses.push_back(std::move(Paid));
    }
  }
}

} // namespace spantidy::extract
