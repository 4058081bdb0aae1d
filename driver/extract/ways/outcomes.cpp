#include "outcomes.h"
#include "draft/callees.h"
#include "failures.h"
#include "handlers.h"
#include "syntax/running.h"
#include "syntax/use.h"

#include "clang/AST/StmtCXX.h"

namespace spantidy::extract {

using namespace clang;
using rules::Role;

static void doubt(Draft &D, const CallSite &Site, model::Outcome &O);

static std::string lastPart(const std::string &Name) {
  size_t At = Name.rfind("::");
  return At == std::string::npos ? Name : Name.substr(At + 2);
}

// The innermost handler that Node stands in.
static const CXXCatchStmt *handlerAround(const Stmt *Node, Body &B) {
  for (Node = B.parent(Node); Node; Node = B.parent(Node))
    if (auto *Handler = dyn_cast<CXXCatchStmt>(Node))
      return Handler;
  return nullptr;
}

static void judgeKind(Draft &D, llvm::StringRef Name, model::Outcome &O) {
  O.Expected =
      O.Expected || rules::speaksOf(D.Known.V.Words.ExpectedErrors, Name.str());
  O.Callers =
      O.Callers || rules::speaksOf(D.Known.V.Words.CallersErrors, Name.str());
}

// What the constants in it and the types of its parts are called.
static void judgeConstants(Draft &D, const Stmt *Node, model::Outcome &O) {
  if (!Node || isa<LambdaExpr>(Node))
    return;
  if (auto *Ref = dyn_cast<DeclRefExpr>(Node);
      Ref && isa<EnumConstantDecl>(Ref->getDecl()))
    judgeKind(D, Ref->getDecl()->getNameAsString(), O);
  if (auto *E = dyn_cast<Expr>(Node))
    if (auto *Record = E->getType().getNonReferenceType()->getAsRecordDecl();
        Record && Record->getIdentifier())
      judgeKind(D, Record->getName(), O);
  for (const Stmt *Child : runningIn(Node))
    judgeConstants(D, Child, O);
}

void readCaught(Draft &D, const CXXCatchStmt *Handler, model::Outcome &O) {
  QualType T = Handler->getCaughtType();
  auto *Record =
      T.isNull() ? nullptr : T.getNonReferenceType()->getAsCXXRecordDecl();
  if (Record)
    judgeKind(D, Record->getNameAsString(), O);
  // Caught and answered, `out_of_range` of a map is "not there".
  O.Expected = O.Expected || O.Callers;
  // How to write what went wrong.
  const VarDecl *V = Handler->getExceptionDecl();
  if (!V || !V->getIdentifier() || !Record || !Record->hasDefinition())
    return;
  auto tells = [&](const CXXRecordDecl *Class) {
    for (const CXXMethodDecl *M : Class->methods())
      if (D.Known.has(M, Role::TellsError) && M->isConst() &&
          M->getNumParams() == 0)
        O.Text = V->getNameAsString() + "." + M->getNameAsString() + "()";
    return true;
  };
  tells(Record);
  Record->forallBases(tells);
}

// `absl::InternalError("..")`, `grpc::Status(grpc::INTERNAL, "..")`
static void readMade(Draft &D, const CallSite &Site,
                     const rules::Function &Entry, model::Outcome &O) {
  std::string Name =
      isa<CXXConstructExpr>(Site.Node)
          ? D.Known.of(cast<CXXMethodDecl>(Site.Callee)->getParent())
          : D.Known.of(Site.Callee);
  if (Entry.Value) {
    const Expr *Code = Site.argument(Entry.Value);
    auto *Ref = dyn_cast_or_null<DeclRefExpr>(Code ? stripped(Code) : nullptr);
    if (!Ref || !isa<EnumConstantDecl>(Ref->getDecl()) ||
        D.Known.V.OkCodes.contains(D.Known.of(Ref->getDecl())))
      return;
    Name += "(" + Ref->getDecl()->getNameAsString() + ")";
  }
  judgeKind(D, lastPart(Name), O);
  for (const Expr *Argument : Site.Arguments)
    judgeConstants(D, Argument, O);
  O.Error = "returned '" + Name + "'";
}

static bool isNegative(const Expr *E, ASTContext &Ast) {
  auto *Unary = dyn_cast<UnaryOperator>(E);
  if (!Unary || Unary->getOpcode() != UO_Minus || E->isValueDependent() ||
      !E->getType()->isIntegerType())
    return false;
  Expr::EvalResult Found;
  return E->EvaluateAsInt(Found, Ast) && Found.Val.getInt().isNegative();
}

// `return false;`, `nullptr`, `nullopt`, `{}`: nothing came of it.
static bool isNothing(const Expr *E, Names &Known) {
  const Expr *Bare = stripped(E);
  if (auto *Bool = dyn_cast<CXXBoolLiteralExpr>(Bare))
    return !Bool->getValue();
  if (isa<CXXNullPtrLiteralExpr, GNUNullExpr>(Bare))
    return true;
  QualType T = E->getType();
  auto *Class = T->getAsCXXRecordDecl();
  if (Class && Class->hasDefinition())
    for (const CXXMethodDecl *Method : Class->methods())
      if (Known.role(Method, Role::AsksOk) ||
          Known.role(Method, Role::AsksError))
        return false; // an empty one is a success
  if (auto *Ref = dyn_cast<DeclRefExpr>(Bare))
    return Known.isOne(Ref->getType()->getAsRecordDecl(), "nothing");
  if (auto *List = dyn_cast<InitListExpr>(Bare))
    return List->getNumInits() == 0;
  auto *Construct = dyn_cast<CXXConstructExpr>(Bare);
  return Construct && Construct->getNumArgs() == 0;
}

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

static void readReturned(Draft &D, const Expr *E, Body &B, model::Outcome &O) {
  const CXXCatchStmt *Handler = handlerAround(E, B);
  const Expr *Bare = stripped(E);
  auto Site = asCall(Bare);
  while (Site) {
    auto *Construct = dyn_cast<CXXConstructExpr>(Site->Node);
    bool Same =
        (Construct && Construct->getConstructor()->isCopyOrMoveConstructor()) ||
        D.Known.role(Site->Callee, Role::PassesValue);
    if (!Same || Site->Arguments.size() != 1)
      break;
    Bare = stripped(Site->Arguments[0]);
    Site = asCall(Bare);
  }
  auto local = [&](const Expr *From) -> const VarDecl * {
    auto *Ref = dyn_cast_or_null<DeclRefExpr>(From ? stripped(From) : nullptr);
    auto *V = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
    return V && V->isLocalVarDeclOrParm() ? V : nullptr;
  };
  const rules::Function *Makes =
      Site ? D.Known.role(Site->Callee, Role::MakesError) : nullptr;
  if (Makes) {
    readMade(D, *Site, *Makes, O);
  } else if (Site && D.Known.role(Site->Callee, Role::ErrorOf)) {
    if (const VarDecl *V = local(Site->Object); V && isFailure(D, V, E, B))
      O.Error = "returned error of '" + V->getNameAsString() + "'";
  } else if (const VarDecl *V = local(Bare)) {
    if (isFailure(D, V, E, B)) {
      O.Error = "returned error '" + V->getNameAsString() + "'";
      judgeQuestions(D, V, E, B, O);
      // Whoever is given the error may tell of it.
      for (const CallSite &Other : B.Calls)
        for (const Expr *Argument : Other.Arguments)
          if (local(Argument) == V && !isa<CXXConstructExpr>(Other.Node))
            doubt(D, Other, O);
    }
  } else if (isNegative(Bare, D.Ast)) {
    O.Negative = !Handler;
    O.Error = "returned '" + D.Where.text(E->getSourceRange()) + "'";
  } else if (Handler && isNothing(E, D.Known)) {
    std::string Text = D.Where.text(E->getSourceRange());
    O.Error = Text.empty() ? "caught exception"
                           : "returned '" + Text + "' of a failure";
  }
  if (Handler && !O.Error.empty())
    readCaught(D, Handler, O);
}

static bool meets(const CXXCatchStmt *Handler, QualType Thrown) {
  QualType Caught = Handler->getCaughtType();
  if (Caught.isNull())
    return true;
  Caught = Caught.getNonReferenceType().getCanonicalType().getUnqualifiedType();
  Thrown = Thrown.getNonReferenceType().getCanonicalType().getUnqualifiedType();
  if (Caught == Thrown)
    return true;
  auto *Base = Caught->getAsCXXRecordDecl(),
       *Derived = Thrown->getAsCXXRecordDecl();
  return Base && Derived && Derived->hasDefinition() &&
         Derived->isDerivedFrom(Base);
}

static void readThrown(Draft &D, const CXXThrowExpr *Throw, Body &B,
                       model::Outcome &O) {
  auto *Type = B.F->getType()->getAs<FunctionProtoType>();
  if (Type && Type->isNothrow())
    return; // ends the process
  const Expr *What = Throw->getSubExpr();
  const CXXCatchStmt *Handler = handlerAround(Throw, B);
  if (!What && !Handler)
    return; // called by a handler, who knows whose
  const Stmt *Child = What ? static_cast<const Stmt *>(Throw)
                           : static_cast<const Stmt *>(B.parent(Handler));
  for (const Stmt *Parent = B.parent(Child); Parent;
       Child = Parent, Parent = B.parent(Child))
    if (auto *Try = dyn_cast<CXXTryStmt>(Parent);
        Try && Child == Try->getTryBlock())
      for (unsigned I = 0; I < Try->getNumHandlers(); ++I)
        if (!What || meets(Try->getHandler(I), What->getType()))
          return; // that one's business
  if (What) {
    QualType T = What->getType().getNonReferenceType().getUnqualifiedType();
    auto *Record = T->getAsRecordDecl();
    O.Error =
        "thrown '" + (Record ? D.Known.of(Record) : T.getAsString()) + "'";
    judgeConstants(D, What, O);
    const Expr *Bare = stripped(What);
    if (auto Site = asCall(Bare); Site && !isa<CXXConstructExpr>(Bare))
      doubt(D, *Site, O); // `throw recorded(error);`
  } else {
    O.Error = "rethrown exception";
  }
  if (Handler)
    readCaught(D, Handler, O);
}

bool isQuiet(Draft &D, const FunctionDecl *F, unsigned Depth) {
  if (!F || D.Known.role(F, Role::Status))
    return false;
  if (!isProjects(D, F)) {
    // What is called through an object may be anything.
    auto *Method = dyn_cast<CXXMethodDecl>(F);
    return !Method || Method->getOverloadedOperator() != OO_Call;
  }
  if (Body *Code = D.Own.of(F)) {
    if (Depth > 3)
      return false;
    return Code->Lambdas.empty() &&
           llvm::all_of(Code->Calls, [&](const CallSite &Site) {
             return isQuiet(D, Site.Callee, Depth + 1);
           });
  }
  auto logs = [&](const std::string &Name) {
    return rules::speaksOf(D.Known.V.Words.LoggingWords, Name) &&
           !rules::speaksOf(D.Known.V.Words.RecordingWords, Name);
  };
  if (logs(F->getNameAsString()))
    return true;
  auto *Method = dyn_cast<CXXMethodDecl>(F);
  return Method && logs(Method->getParent()->getNameAsString());
}

// A call on the way out that may do anything to the active span.
static void doubt(Draft &D, const CallSite &Site, model::Outcome &O) {
  if (isQuiet(D, Site.Callee))
    return;
  if (auto It = D.CallOf.find(Site.Node); It != D.CallOf.end())
    O.Beside.push_back(It->second);
  else if (!D.Known.known(Site.Callee))
    O.Doubtful = true;
}

static bool stands(const Stmt *Node, const Stmt *Within, Body &B) {
  for (; Node; Node = B.parent(Node))
    if (Node == Within)
      return true;
  return false;
}

static bool callsPointer(const Stmt *Node) {
  if (!Node || isa<LambdaExpr>(Node))
    return false;
  if (auto *Call = dyn_cast<CallExpr>(Node); Call && !Call->getDirectCallee())
    return true;
  return llvm::any_of(runningIn(Node), callsPointer);
}

// The statements that lead to the exit and nowhere else: all of a handler, or
// what stands before it in its block, back to where ways part.
static llvm::SmallVector<const Stmt *, 4> wayTo(const Stmt *Exit, Body &B) {
  if (const CXXCatchStmt *Handler = handlerAround(Exit, B))
    return {Handler};
  const Stmt *Child = Exit, *Parent = B.parent(Exit);
  while (isa_and_nonnull<Expr, SwitchCase, LabelStmt>(Parent))
    Child = Parent, Parent = B.parent(Child);
  llvm::SmallVector<const Stmt *, 4> Way{Child};
  auto *Block = dyn_cast_or_null<CompoundStmt>(Parent);
  if (!Block || isa<SwitchCase>(Child))
    return Way;
  auto It = std::find(Block->body_begin(), Block->body_end(), Child);
  while (It != Block->body_begin()) {
    const Stmt *Before = *--It;
    if (isa<IfStmt, ForStmt, WhileStmt, DoStmt, CXXForRangeStmt, SwitchStmt,
            CXXTryStmt>(Before))
      break;
    Way.push_back(Before);
    if (isa<SwitchCase, LabelStmt>(Before))
      break;
  }
  return Way;
}

static void readWayOut(Draft &D, const Stmt *Exit, Body &B, model::Outcome &O) {
  auto Way = wayTo(Exit, B);
  for (const CallSite &Site : B.Calls)
    if (isDiscarded(Site.Node, B) && llvm::any_of(Way, [&](const Stmt *Part) {
          return stands(Site.Node, Part, B);
        }))
      doubt(D, Site, O);
  O.Doubtful = O.Doubtful || llvm::any_of(Way, callsPointer);
}

void readOutcome(Draft &D, const Stmt *Exit, Body &B, model::Outcome &O) {
  if (auto *Throw = dyn_cast<CXXThrowExpr>(Exit)) {
    readThrown(D, Throw, B, O);
  } else {
    auto *Return = dyn_cast<ReturnStmt>(Exit);
    const Expr *E =
        Return ? Return->getRetValue() : cast<CoreturnStmt>(Exit)->getOperand();
    if (E)
      readReturned(D, E, B, O);
  }
  if (O.Error.empty())
    return;
  readWayOut(D, Exit, B, O);
  O.Open = openAt(D, Exit, B);
  const Stmt *Statement = B.statementOf(Exit);
  if (Statement && Statement->getBeginLoc() == Exit->getBeginLoc())
    O.Slot = slotFor(D, O, Statement, B);
}

} // namespace spantidy::extract
