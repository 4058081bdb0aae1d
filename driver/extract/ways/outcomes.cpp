#include "outcomes.h"
#include "answers.h"
#include "draft/callees.h"
#include "error_types.h"
#include "handlers.h"
#include "syntax/running.h"
#include "syntax/use.h"
#include "thrown.h"
#include "way_out.h"

namespace spantidy::extract {

using namespace clang;
using model::Fault;
using rules::Role;

static bool denies(const Stmt *Node) {
  if (!Node)
    return false;
  auto *Unary = dyn_cast<UnaryOperator>(Node);
  auto *Binary = dyn_cast<BinaryOperator>(Node);
  auto *Call = dyn_cast<CXXOperatorCallExpr>(Node);
  return (Unary && Unary->getOpcode() == UO_LNot) ||
         (Binary && Binary->getOpcode() == BO_NE) ||
         (Call && (Call->getOperator() == OO_Exclaim ||
                   Call->getOperator() == OO_ExclaimEqual)) ||
         llvm::any_of(runningIn(Node), denies);
}

// `if (IsNotFound(status)) return status;`: what the conditions around it ask
// of the error says what it is.
static void judgeQuestions(Draft &D, const VarDecl *V, const Stmt *At, Body &B,
                           model::Outcome &O) {
  std::function<bool(const Stmt *)> names = [&](const Stmt *Node) {
    auto *Ref = dyn_cast_or_null<DeclRefExpr>(Node);
    return Node && ((Ref && Ref->getDecl() == V) ||
                    llvm::any_of(runningIn(Node), names));
  };
  for (const Stmt *Child = At, *Parent = B.parent(At); Parent;
       Child = Parent, Parent = B.parent(Child)) {
    auto *If = dyn_cast<IfStmt>(Parent);
    if (!If || Child != If->getThen() || !names(If->getCond()) ||
        denies(If->getCond()))
      continue;
    judgeConstants(D, If->getCond(), O);
    for (const CallSite &Asks : B.Calls)
      if (Asks.Callee->getIdentifier() && B.statementOf(Asks.Node) &&
          D.Ast.getSourceManager().isPointWithin(Asks.Node->getBeginLoc(),
                                                 If->getCond()->getBeginLoc(),
                                                 If->getCond()->getEndLoc()))
        judgeKind(D, Asks.Callee->getName(), O);
  }
}

static const VarDecl *localIn(const Expr *E) {
  const VarDecl *V = variableIn(E);
  return V && V->isLocalVarDeclOrParm() ? V : nullptr;
}

// Through what gives back what it is given.
static const Expr *givenBack(Draft &D, const Expr *E) {
  const Expr *Bare = stripped(E);
  for (auto Site = asCall(Bare); Site; Site = asCall(Bare)) {
    auto *Construct = dyn_cast<CXXConstructExpr>(Site->Node);
    bool Same =
        (Construct && Construct->getConstructor()->isCopyOrMoveConstructor()) ||
        D.Known.role(Site->Callee, Role::PassesValue);
    if (!Same || Site->Arguments.size() != 1)
      break;
    Bare = stripped(Site->Arguments[0]);
  }
  return Bare;
}

static void tell(model::Outcome &O, Fault By, std::string Of) {
  O.Error = By;
  O.Of = std::move(Of);
}

// Calls in what is returned may record: `return recorded(span, status);`
static void doubtValue(Draft &D, const Stmt *Node, model::Outcome &O) {
  if (isa<LambdaExpr>(Node))
    return;
  if (auto Site = asCall(Node); Site && !isa<CXXConstructExpr>(Node))
    doubt(D, *Site, O);
  for (const Stmt *Part : runningIn(Node))
    doubtValue(D, Part, O);
}

// What is an error by itself: one that is made, or that a question was about.
static void readError(Draft &D, const Expr *E, Body &B, model::Outcome &O) {
  const Expr *Bare = givenBack(D, E);
  auto Site = asCall(Bare);
  const rules::Function *Makes =
      Site ? D.Known.role(Site->Callee, Role::MakesError) : nullptr;
  if (Makes) {
    readMade(D, *Site, *Makes, O);
  } else if (Site && D.Known.role(Site->Callee, Role::ErrorOf)) {
    if (const VarDecl *V = localIn(Site->Object); V && isFailure(D, V, E, B))
      tell(O, Fault::Part, V->getNameAsString());
  } else if (const CXXRecordDecl *Class = madeOfError(D, E)) {
    readMadeOf(D, Class, E, O);
    doubtValue(D, E, O);
  } else if (const VarDecl *V = localIn(Bare); V && isFailure(D, V, E, B)) {
    tell(O, Fault::Variable, V->getNameAsString());
    O.Shaped = !isKnownStatus(D, V->getType());
    judgeQuestions(D, V, E, B, O);
    // Whoever is given the error may tell of it.
    for (const CallSite &Other : B.Calls)
      for (const Expr *Argument : Other.Arguments)
        if (localIn(Argument) == V && !isa<CXXConstructExpr>(Other.Node))
          doubt(D, Other, O);
  }
}

// The returns of a function, those of lambdas in it left out.
static void returnsIn(const Stmt *Node,
                      llvm::function_ref<void(const ReturnStmt *)> Visit) {
  if (!Node || isa<LambdaExpr>(Node))
    return;
  if (auto *Return = dyn_cast<ReturnStmt>(Node))
    Visit(Return);
  for (const Stmt *Part : runningIn(Node))
    returnsIn(Part, Visit);
}

namespace {

// What leaves where something may have failed. E: null, nothing does.
class Answer {
public:
  Answer(Draft &D, const Stmt *Exit, const Expr *E, Body &B)
      : D(D), Exit(Exit), E(E), B(B), Handler(handlerAround(Exit, B)),
        Found(Handler ? Failure() : failureAt(D, Exit, B)), Way(D, Exit, B),
        Says(D, B,
             {Handler || isKnown(),
              Handler ? Handler->getExceptionDecl() : Found.Error},
             Kind) {}

  bool tellsOfFailure();
  void tellTo(model::Outcome &O);
  void hintTo(model::Outcome &O);

private:
  bool isKnown() const { return Found.How == Failure::Grade::Known; }
  bool isAfterFailure() const { return Handler || Found; }
  bool isSure() const {
    return Handler || Logged || (isKnown() && (Found.Branch || Way.isIdle()));
  }
  bool isNothing();
  bool isErrorElsewhere();
  bool isEnd();

  Draft &D;
  const Stmt *Exit;
  const Expr *E;
  Body &B;
  const CXXCatchStmt *Handler;
  Failure Found;
  WayOut Way;
  model::Outcome Kind;
  Answers Says;
  bool Logged = false; // as a failure, on the way
};

} // namespace

bool Answer::tellsOfFailure() {
  // `return done(error);` where nothing is returned. Assertions of tests do so, too.
  bool Void = E && E->getType()->isVoidType();
  bool Tells = E && (Void ? isAfterFailure() && Says.isTold(E) : Says.tells(E));
  if (isAfterFailure() ? Way.recovers() : !Tells)
    return false;
  Logged = Way.isLoggedAsFailure(Kind);
  return Tells || (E ? !Void && isNothing() : isEnd());
}

// Another enumerator than the one by which the function says that all is well.
static bool isOtherThanOk(Draft &D, const Expr *E, const Stmt *Code) {
  auto enumerator = [](const Expr *Of) {
    auto *Ref = Of ? dyn_cast<DeclRefExpr>(stripped(Of)) : nullptr;
    return Ref ? dyn_cast<EnumConstantDecl>(Ref->getDecl()) : nullptr;
  };
  const EnumConstantDecl *Given = enumerator(E);
  std::function<bool(const Stmt *)> saysOk = [&](const Stmt *Node) {
    auto *Return = dyn_cast_or_null<ReturnStmt>(Node);
    const Expr *Value = Return ? Return->getRetValue() : nullptr;
    const EnumConstantDecl *Other = enumerator(Value);
    return (Other && Other->getDeclContext() == Given->getDeclContext() &&
            isOkConstant(D, Value)) ||
           (Node && !isa<LambdaExpr>(Node) &&
            llvm::any_of(runningIn(Node), saysOk));
  };
  return Given && !isOkConstant(D, E) && saysOk(Code);
}

// Of codes by which functions say how they went: `rc_t`, `write_status`.
static bool isOfCodes(Draft &D, const Expr *E) {
  auto *Enum = E->getType()->getAs<EnumType>();
  auto *Ref = dyn_cast<DeclRefExpr>(stripped(E)); // in C its type is a number
  auto *Constant = Ref ? dyn_cast<EnumConstantDecl>(Ref->getDecl()) : nullptr;
  const EnumDecl *Of = Constant ? cast<EnumDecl>(Constant->getDeclContext())
                       : Enum   ? Enum->getDecl()
                                : nullptr;
  const rules::Lexicon &Words = D.Known.V.Words;
  return Of && (rules::speaksOf(Words.OutcomeTypes, nameOf(Of)) ||
                rules::speaksOf(Words.ErrorNumbers, nameOf(Of)));
}

// Does the function record an error where it gives the same answer?
bool Answer::isErrorElsewhere() {
  auto *Bool = dyn_cast<CXXBoolLiteralExpr>(stripped(E));
  if (!Bool || Bool->getValue() || Found.How != Failure::Grade::Hinted)
    return false;
  bool Recorded = false;
  returnsIn(B.Code, [&](const ReturnStmt *Return) {
    const Expr *Value = Return->getRetValue();
    auto *Same =
        dyn_cast_or_null<CXXBoolLiteralExpr>(Value ? stripped(Value) : nullptr);
    if (Return == Exit || !Same || Same->getValue())
      return;
    for (const CallSite *Site : WayOut(D, Return, B).calls())
      Recorded = Recorded || recordsError(D, *Site);
  });
  return Recorded;
}

// `ok = false`, which may be an answer like any other.
static bool setsFlag(const Stmt *Part) {
  auto *E = dyn_cast<Expr>(Part);
  auto *Binary = E ? dyn_cast<BinaryOperator>(stripped(E)) : nullptr;
  return Binary && Binary->isAssignmentOp() &&
         isa<CXXBoolLiteralExpr>(stripped(Binary->getRHS()));
}

// Nothing came of it, or who was told of the failure is what is returned.
bool Answer::isNothing() {
  bool Kept = false; // `state = State::Failed`, `++failures`
  for (const Stmt *Part : Way.Parts)
    Kept = (Says.isTold(Part) && !setsFlag(Part)) || Kept;
  const Expr *Bare = stripped(E);
  auto *Number = dyn_cast<IntegerLiteral>(Bare);
  bool Zero = Logged && Number && Number->getValue() == 0;
  bool Below = Found.How == Failure::Grade::Number ||
               (Found.How == Failure::Grade::Hinted && Logged);
  const VarDecl *V = localIn(givenBack(D, E));
  // `if (got < 0) { log("it failed"); return got; }`
  bool Asked = V && V == Found.Error && Found.How == Failure::Grade::Number &&
               (Logged || isCalledFailure(D, V, B));
  bool Code = isOfCodes(D, Bare);
  bool Other = (Logged || Code) && isOtherThanOk(D, Bare, B.Code);
  bool Hinted = Found.How == Failure::Grade::Hinted && Logged && Code;
  return ((isSure() || Kept) && (Says.isNothing(E) || Zero || Other)) ||
         Asked || (Hinted && Other) || isErrorElsewhere() ||
         (V && Says.Changed.contains(V)) || (Below && isNegative(Bare, D.Ast));
}

// The work is over, and nobody is given anything.
bool Answer::isEnd() {
  bool Told = false;
  for (const Stmt *Part : Way.Parts)
    Told = Says.isTold(Part) || Told;
  return Handler ? Way.isIdle() : Told || isSure();
}

void Answer::tellTo(model::Outcome &O) {
  if (!Handler && Found.Error)
    judgeQuestions(D, Found.Error, Exit, B, O);
  O.Expected |= Kind.Expected, O.Callers |= Kind.Callers;
  O.Shaped = !Handler && Found.Shaped;
  std::string Text = E ? D.Where.text(E->getSourceRange()) : "";
  tell(O,
       !E                        ? Fault::Ended
       : Text.empty() && Handler ? Fault::Caught
       : isAfterFailure()        ? Fault::Answered
                                 : Fault::Returned,
       Text);
  if (E)
    doubtValue(D, E, O);
}

// `if (!announce()) return false;`: only who knows that function can tell.
void Answer::hintTo(model::Outcome &O) {
  if (!E || E->getType()->isVoidType())
    return;
  O.Nothing = Says.isNothing(E);
  O.MayBeNothing = !O.Nothing && E->getType()->isBooleanType() &&
                   !isa<CXXBoolLiteralExpr>(stripped(E));
  auto Site = O.Nothing && Found.Gave && !Way.recovers() ? asCall(Found.Gave)
                                                         : std::nullopt;
  bool Same =
      !Found.Error ||
      llvm::none_of(B.Uses.lookup(Found.Error), [&](const DeclRefExpr *Ref) {
        return useOf(Ref, B).How == Use::As::Overwritten;
      });
  if (!Site || !Same)
    return;
  O.After = callOf(D, *Site, B);
  O.Of = D.Where.text(E->getSourceRange());
}

static void readReturned(Draft &D, const Stmt *Exit, const Expr *E, Body &B,
                         model::Outcome &O) {
  const CXXCatchStmt *Handler = handlerAround(Exit, B);
  if (E)
    readError(D, E, B, O);
  if (!O.isError()) {
    Answer Given(D, Exit, E, B);
    if (Given.tellsOfFailure())
      Given.tellTo(O);
    else
      Given.hintTo(O);
  }
  if (E && !O.isError() && isNegative(stripped(E), D.Ast)) {
    O.Negative = O.Shaped = !Handler;
    tell(O, Fault::Returned, D.Where.text(E->getSourceRange()));
  }
  if (Handler && O.isError())
    readCaught(D, Handler, O);
}

static void readSurroundings(Draft &D, const Stmt *Exit, Body &B,
                             model::Outcome &O) {
  if (!O.isError() && !O.After)
    return;
  WayOut(D, Exit, B).readDoubts(O);
  O.Open = openAt(D, Exit, B);
  const Stmt *Statement = B.statementOf(Exit);
  if (Statement && Statement->getBeginLoc() == Exit->getBeginLoc())
    O.Slot = slotFor(D, O, Statement, B);
}

void readLeft(Draft &D, const Stmt *Exit, Body &B, model::Outcome &O) {
  readReturned(D, Exit, nullptr, B, O);
  readSurroundings(D, Exit, B, O);
}

void readOutcome(Draft &D, const Stmt *Exit, Body &B, model::Outcome &O) {
  if (auto *Throw = dyn_cast<CXXThrowExpr>(Exit)) {
    readThrown(D, Throw, B, O);
  } else {
    auto *Return = dyn_cast<ReturnStmt>(Exit);
    const Expr *E =
        Return ? Return->getRetValue() : cast<CoreturnStmt>(Exit)->getOperand();
    readReturned(D, Exit, E, B, O);
  }
  readSurroundings(D, Exit, B, O);
  if (auto *Throw = dyn_cast<CXXThrowExpr>(Exit))
    leaveToHandler(D, Throw, B, O);
}

} // namespace spantidy::extract
