#include "answers.h"
#include "draft/callees.h"
#include "error_types.h"
#include "handlers.h"
#include "outcomes.h"
#include "syntax/running.h"
#include "thrown.h"
#include "way_out.h"

namespace spantidy::extract {

using namespace clang;
using rules::Role;

namespace {

// A branch that a failure leads into, and who is told of it there.
struct Branch {
  const Stmt *Whole; // the `try`, the `if`
  const Stmt *Block; // the branch itself
  Answers &Tells;
  bool Told = false;   // somebody is, other than a log
  bool Logged = false; // as a failure
};

} // namespace

// Does it do nothing but log, or nothing at all?
static bool onlyLogs(Draft &D, const Stmt *Node, Body &B) {
  if (!Node)
    return true;
  if (isa<LambdaExpr, CXXThrowExpr, CXXNewExpr, CXXDeleteExpr, ContinueStmt,
          BreakStmt, GotoStmt, CoroutineSuspendExpr>(Node))
    return false;
  if (auto *Return = dyn_cast<ReturnStmt>(Node))
    return !Return->getRetValue(); // what it returns is judged there
  if (auto *Return = dyn_cast<CoreturnStmt>(Node))
    return !Return->getOperand();
  if (auto *Binary = dyn_cast<BinaryOperator>(Node);
      Binary && Binary->isAssignmentOp())
    return false;
  if (auto *Unary = dyn_cast<UnaryOperator>(Node);
      Unary && Unary->isIncrementDecrementOp())
    return false;
  if (isa<CallExpr>(Node) && !cast<CallExpr>(Node)->getDirectCallee())
    return false;
  if (auto Site = asCall(Node)) {
    const FunctionDecl *Callee = Site->Callee;
    OverloadedOperatorKind Op = Callee->getOverloadedOperator();
    auto *Method = dyn_cast<CXXMethodDecl>(Callee);
    bool Changes = Method && !Method->isStatic() && !Method->isConst() &&
                   !isa<CXXConstructorDecl>(Method) && Op != OO_LessLess;
    if (Changes)
      Changes = !rules::speaksOf(D.Known.V.Words.LoggingWords,
                                 Method->getParent()->getNameAsString()) &&
                Op != OO_Arrow && Op != OO_Star;
    bool Refers = Op != OO_LessLess && !Method &&
                  llvm::any_of(Callee->parameters(), [](const ParmVarDecl *P) {
                    return P->getType()->isLValueReferenceType() &&
                           !P->getType()->getPointeeType().isConstQualified();
                  });
    if (Callee->isNoReturn() || Changes || Refers || !isQuiet(D, Callee) ||
        D.Known.has(Callee, Role::CaughtError))
      return false;
  }
  return llvm::all_of(runningIn(Node),
                      [&](const Stmt *Child) { return onlyLogs(D, Child, B); });
}

// What may stand beside an answer: its text, cleaning up, a local for it.
static bool goesAlong(Draft &D, const Stmt *Node, Body &B) {
  if (onlyLogs(D, Node, B))
    return true;
  const rules::Lexicon &Words = D.Known.V.Words;
  auto *E = dyn_cast<Expr>(Node);
  auto Site = E ? asCall(stripped(E)) : std::nullopt;
  if (Site && Site->Callee->getDeclName().isIdentifier()) {
    std::string Name = Site->Callee->getNameAsString();
    return rules::speaksOf(Words.AnsweringWords, Name) ||
           rules::speaksOf(Words.ReplyTypes, Name) ||
           rules::isNamed(Words.ReplyParts, Name);
  }
  const Expr *To = nullptr;
  if (auto *Binary = dyn_cast_or_null<BinaryOperator>(E))
    To = Binary->isAssignmentOp() ? Binary->getLHS() : nullptr;
  else if (Site && Site->Callee->getOverloadedOperator() == OO_Equal)
    To = Site->Object;
  auto *Member = dyn_cast_or_null<MemberExpr>(To ? stripped(To) : nullptr);
  return Member && rules::speaksOf(Words.ErrorParts,
                                   Member->getMemberDecl()->getNameAsString());
}

// Is the failure held up in the branch, where it is logged or told to others?
static bool holdsUp(Draft &D, Branch &In, Body &B) {
  auto *Block = dyn_cast<CompoundStmt>(In.Block);
  auto is = [&](const Stmt *Node) {
    if (In.Tells.isTold(Node)) {
      In.Told = true;
      return true;
    }
    return goesAlong(D, Node, B);
  };
  bool Only = Block ? llvm::all_of(Block->body(), is) : is(In.Block);
  return Only && (In.Told || onlyLogs(D, In.Block, B));
}

// `return 0;`, `return Result::Ok;`: it is said of all ways that lead there.
static bool isConstantAnswer(Draft &D, const Expr *E) {
  auto *Number = dyn_cast<IntegerLiteral>(stripped(E));
  return (Number && Number->getValue() == 0) ||
         isa<CXXBoolLiteralExpr, CXXNullPtrLiteralExpr>(stripped(E)) ||
         isOkConstant(D, E);
}

// Is the work over after the branch: does control leave the scope, or the
// function, without doing more?
static bool isOver(Draft &D, const Branch &After, const Stmt *Scope, Body &B) {
  auto names = [&](const Expr *E) {
    return llvm::any_of(After.Tells.Changed, [&](const VarDecl *V) {
      return llvm::any_of(B.Uses.lookup(V), [&](const DeclRefExpr *Ref) {
        auto Range = E->getSourceRange();
        return D.Ast.getSourceManager().isPointWithin(
            Ref->getLocation(), Range.getBegin(), Range.getEnd());
      });
    });
  };
  auto leaves = [&](const Expr *E) {
    return !E || (After.Told && names(E)) ||
           (After.Logged && isConstantAnswer(D, E));
  };
  auto idle = [&](const Stmt *Next) {
    if (isa<NullStmt>(Next))
      return true;
    if (auto *Return = dyn_cast<ReturnStmt>(Next))
      return leaves(Return->getRetValue());
    if (auto *Return = dyn_cast<CoreturnStmt>(Next))
      return leaves(Return->getOperand());
    auto *E = dyn_cast<Expr>(Next);
    auto Site = E ? asCall(stripped(E)) : std::nullopt;
    return Site && (D.Known.role(Site->Callee, Role::EndsSpan) ||
                    (After.Told && goesAlong(D, E, B)));
  };
  for (const Stmt *Child = After.Whole, *Parent = B.parent(Child); Parent;
       Child = Parent, Parent = B.parent(Child)) {
    if (isa<ForStmt, WhileStmt, DoStmt, CXXForRangeStmt, SwitchStmt, CXXTryStmt,
            CXXCatchStmt>(Parent))
      return false;
    auto *Block = dyn_cast<CompoundStmt>(Parent);
    if (!Block)
      continue;
    auto At = std::find(Block->body_begin(), Block->body_end(), Child);
    for (auto It = std::next(At);
         At != Block->body_end() && It != Block->body_end(); ++It) {
      if (!idle(*It))
        return false;
      if (isa<ReturnStmt, CoreturnStmt>(*It))
        return true;
    }
    if (Block == Scope)
      return true;
  }
  return true;
}

// The open spans whose work the branch ends.
static model::Refs<model::Span> endedBy(Draft &D, const Branch &In, Body &B) {
  model::Refs<model::Span> Open;
  for (unsigned Index : openAt(D, In.Whole, B))
    if (isOver(D, In, D.ScopeOf.at(Index), B))
      Open.push_back(Index);
  return Open;
}

static model::Point entryOf(const Stmt *Label, const Stmt *Block, Body &B) {
  model::Point Found;
  auto &Sources = B.F->getASTContext().getSourceManager();
  SourceLocation Best;
  for (const CFGBlock *Part : *B.flow().graph()) {
    if (Part->getLabel() == Label && isa<CXXCatchStmt>(Label))
      return {Part->getBlockID(), 0};
    for (unsigned I = 0; I < Part->size() && !isa<CXXCatchStmt>(Label); ++I) {
      const Stmt *Node = B.flow().statementAt(*Part, I);
      if (!Node || B.flow().isDead(*Part) ||
          !Sources.isPointWithin(Node->getBeginLoc(), Block->getBeginLoc(),
                                 Block->getEndLoc()))
        continue;
      if (Best.isInvalid() ||
          Sources.isBeforeInTranslationUnit(Node->getBeginLoc(), Best)) {
        Best = Node->getBeginLoc();
        Found = {Part->getBlockID(), 0};
      }
    }
  }
  return Found;
}

static void readCatch(Draft &D, const CXXTryStmt *Try,
                      const CXXCatchStmt *Catch, Body &B) {
  auto *Block = cast<CompoundStmt>(Catch->getHandlerBlock());
  model::Handler H;
  H.Function = functionIndex(D, B);
  H.At = D.Where.token(Catch->getCatchLoc());
  H.Tries = D.Where.place(Try->getTryBlock());
  H.Empty = Block->body_empty();
  H.When = entryOf(Catch, Block, B);
  Answers Tells(D, B, {true, Catch->getExceptionDecl()}, H);
  Branch In{Try, Block, Tells};
  bool Ends =
      !Block->body_empty() && isa<ReturnStmt, CoreturnStmt>(Block->body_back());
  if (!isa<CXXDestructorDecl>(B.F) && holdsUp(D, In, B)) {
    In.Logged = WayOut(D, B, Catch).isLoggedAsFailure(H);
    H.Open = Ends ? openAt(D, Try, B) : endedBy(D, In, B);
    if (!H.Open.empty()) {
      QualType T = Catch->getCaughtType();
      auto *Record =
          T.isNull() ? nullptr : T.getNonReferenceType()->getAsRecordDecl();
      H.Error = model::Fault::Caught;
      H.Of = Record ? D.Known.of(Record) : "";
      readCaught(D, Catch, H);
      WayOut(D, B, Catch).readDoubts(H);
      if (!H.Empty)
        H.Slot = slotFor(D, H, Block->body_front(), B);
    }
  }
  D.Out.Handlers.push_back(std::move(H));
}

// `if (error) std::cerr << error;`, and that is all.
static void readBranch(Draft &D, const IfStmt *If, bool Holds, Body &B) {
  const Stmt *Block = Holds ? If->getThen() : If->getElse();
  if (!Block || !If->getCond())
    return;
  Failure F = failureBy(D, If->getCond(), Holds);
  if (!F || F.How == Failure::Grade::Number)
    return;
  model::Handler H;
  Answers Tells(D, B, {F.How == Failure::Grade::Known, F.Error}, H);
  Branch In{If, Block, Tells};
  WayOut Way(D, B, Block);
  if (!holdsUp(D, In, B) ||
      (!In.Told && !Way.isLoggedAsFailure(H, /*Severely=*/true)))
    return;
  H.Function = functionIndex(D, B);
  H.Open = endedBy(D, In, B);
  H.When = entryOf(If, Block, B);
  if (H.Open.empty() || !H.When.known())
    return;
  H.At = D.Where.token(Holds ? If->getIfLoc() : If->getElseLoc());
  H.Error = model::Fault::HeldUp;
  H.Of = F.Error ? F.Error->getNameAsString() : "";
  H.Shaped = F.Shaped;
  Way.readDoubts(H);
  D.Out.Handlers.push_back(std::move(H));
}

// `if (error) continue;`, for a span that each turn of the loop has.
static void readTurn(Draft &D, const Stmt *Node, Body &B) {
  const Stmt *Loop = B.parent(Node);
  while (Loop && !isa<ForStmt, WhileStmt, DoStmt, CXXForRangeStmt>(Loop)) {
    if (isa<BreakStmt>(Node) && isa<SwitchStmt>(Loop))
      return;
    Loop = B.parent(Loop);
  }
  model::Handler H;
  for (unsigned Index : openAt(D, Node, B))
    for (const Stmt *Part = D.ScopeOf.at(Index); Part; Part = B.parent(Part))
      if (Part == Loop) {
        H.Open.push_back(Index);
        break;
      }
  if (H.Open.empty())
    return;
  auto Open = H.Open;
  readLeft(D, Node, B, H);
  if (!H.isError())
    return;
  H.Open = Open;
  H.Function = functionIndex(D, B);
  H.At = D.Where.token(Node->getBeginLoc());
  for (const CFGBlock *Part : *B.flow().graph())
    if (Part->getTerminatorStmt() == Node)
      H.When = {Part->getBlockID(), Part->size()};
  D.Out.Handlers.push_back(std::move(H));
}

void readHandlers(Draft &D, const Stmt *Node, Body &B) {
  if (!Node || isa<LambdaExpr>(Node))
    return;
  if (auto *Coroutine = dyn_cast<CoroutineBodyStmt>(Node))
    return readHandlers(D, Coroutine->getBody(), B);
  for (const Stmt *Child : runningIn(Node))
    readHandlers(D, Child, B);
  if (auto *Try = dyn_cast<CXXTryStmt>(Node))
    for (unsigned I = 0; I < Try->getNumHandlers(); ++I)
      readCatch(D, Try, Try->getHandler(I), B);
  if (auto *If = dyn_cast<IfStmt>(Node);
      If && !If->isConstexpr() && !isa<CXXDestructorDecl>(B.F)) {
    readBranch(D, If, true, B);
    readBranch(D, If, false, B);
  }
  if (isa<ContinueStmt, BreakStmt>(Node))
    readTurn(D, Node, B);
}

} // namespace spantidy::extract
