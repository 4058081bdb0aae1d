#include "handlers.h"
#include "draft/callees.h"
#include "draft/free_names.h"
#include "outcomes.h"
#include "syntax/running.h"
#include "syntax/use.h"
#include "types/span_types.h"

#include "clang/AST/DeclTemplate.h"
#include "clang/AST/StmtCXX.h"

namespace spantidy::extract {

using namespace clang;
using rules::Role;

static void closersOf(Draft &D, QualType T, std::vector<std::string> &Out,
                      unsigned Depth = 0);

// Does the handler do nothing but log, or nothing at all?
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

// Does the function leave after the statement without doing more?
static bool leavesAfter(Draft &D, const Stmt *Node, Body &B) {
  auto idle = [&](const Stmt *Next) {
    if (isa<NullStmt>(Next))
      return true;
    if (auto *Return = dyn_cast<ReturnStmt>(Next))
      return !Return->getRetValue();
    if (auto *Return = dyn_cast<CoreturnStmt>(Next))
      return !Return->getOperand();
    auto *E = dyn_cast<Expr>(Next);
    auto Site = E ? asCall(stripped(E)) : std::nullopt;
    return Site && D.Known.role(Site->Callee, Role::EndsSpan);
  };
  for (const Stmt *Child = Node, *Parent = B.parent(Node); Parent;
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
  }
  return true;
}

void readHandlers(Draft &D, const Stmt *Node, Body &B) {
  if (!Node || isa<LambdaExpr>(Node))
    return;
  if (auto *Coroutine = dyn_cast<CoroutineBodyStmt>(Node))
    return readHandlers(D, Coroutine->getBody(), B);
  for (const Stmt *Child : runningIn(Node))
    readHandlers(D, Child, B);
  auto *Try = dyn_cast<CXXTryStmt>(Node);
  for (unsigned I = 0; Try && I < Try->getNumHandlers(); ++I) {
    const CXXCatchStmt *Catch = Try->getHandler(I);
    auto *Block = cast<CompoundStmt>(Catch->getHandlerBlock());
    model::Handler H;
    H.Function = functionIndex(D, B);
    H.At = D.Where.token(Catch->getCatchLoc());
    H.Tries = D.Where.place(Try->getTryBlock());
    H.Empty = Block->body_empty();
    for (const CFGBlock *Part : *B.flow().graph())
      if (Part->getLabel() == Catch)
        H.When = {Part->getBlockID(), 0};
    bool Ends = !Block->body_empty() &&
                isa<ReturnStmt, CoreturnStmt>(Block->body_back());
    if (!isa<CXXDestructorDecl>(B.F) && onlyLogs(D, Block, B) &&
        (Ends || leavesAfter(D, Try, B))) {
      QualType T = Catch->getCaughtType();
      auto *Record =
          T.isNull() ? nullptr : T.getNonReferenceType()->getAsRecordDecl();
      H.Error =
          Record ? "caught '" + D.Known.of(Record) + "'" : "caught exception";
      readCaught(D, Catch, H);
      H.Open = openAt(D, Try, B);
      if (!H.Empty)
        H.Slot = slotFor(D, H, Block->body_front(), B);
    }
    D.Out.Handlers.push_back(std::move(H));
  }
}

// Destructors of the project that run when an object of the type dies.
static void closersOf(Draft &D, QualType T, std::vector<std::string> &To,
                      unsigned Depth) {
  auto *Class = T->getAsCXXRecordDecl();
  if (!Class || !Class->hasDefinition() || Depth > 4)
    return;
  Class = Class->getDefinition();
  if (QualType Owned = typeArgument(Class);
      !Owned.isNull() && D.Known.isOne(Class, "pointer"))
    return closersOf(D, Owned, To, Depth + 1);
  if (isLibraryCode(Class, D.Ast.getSourceManager(), D.S))
    return;
  if (const CXXDestructorDecl *Ends = Class->getDestructor();
      isProjects(D, Ends) && Ends->isUserProvided())
    To.push_back(D.Where.usr(Ends));
  for (const CXXBaseSpecifier &Base : Class->bases())
    closersOf(D, Base.getType(), To, Depth + 1);
  for (const FieldDecl *Field : Class->fields())
    if (!Field->getType()->isReferenceType())
      closersOf(D, Field->getType(), To, Depth + 1);
}

// "span->SetStatus(::..::kError", for a holder that is a span.
static std::string failsOn(Draft &D, const VarDecl *Holder) {
  QualType T = Holder->getType().getNonReferenceType();
  const CXXMethodDecl *Setter =
      D.Known.is(T, "span") ? methodOf(D, T, Role::Status) : nullptr;
  if (!Setter)
    return {};
  const rules::Function *Entry = D.Known.role(Setter, Role::Status);
  std::string Error;
  for (auto &[Constant, Status] : D.Known.V.Statuses)
    if (Status == "error" &&
        llvm::StringRef(Constant).starts_with(Entry->Library + "::"))
      Error = Constant;
  if (Error.empty())
    return {};
  return Holder->getNameAsString() +
         (D.Known.isExactly(T, "span") ? "." : "->") +
         Setter->getNameAsString() + "(::" + Error;
}

// The variable that a span is put into where it starts: the span itself, a
// scope, an object that has it.
static const VarDecl *holderAt(const Expr *Start, Body &B) {
  using As = Use::As;
  for (const Expr *E = Start; E;) {
    Use Found = useOf(E, B);
    E = Found.whole();
    if (Found.How == As::Initialiser ||
        (Found.How == As::Assigned && Found.Site))
      return dyn_cast_or_null<VarDecl>(Found.Into);
  }
  return nullptr;
}

void readKeepers(Draft &D, Body &B) {
  model::Function &F = D.Out.Functions[functionIndex(D, B)];
  for (const VarDecl *V : B.Locals)
    if (!V->isStaticLocal() && !V->getType()->isReferenceType())
      closersOf(D, V->getType(), F.Closers);
  for (auto &[Index, Start] : D.StartOf) {
    if (Start.second != &B)
      continue;
    const VarDecl *V = holderAt(Start.first, B);
    if (!V || !V->isLocalVarDecl() || V->isStaticLocal() ||
        !(holdsSpan(D.Known, V->getType()) || activates(D.Known, V)))
      continue;
    // Emptied or filled anew: then it is not known when the span is in it.
    bool IsHandle = D.Known.isExactly(V->getType(), "pointer");
    bool Emptied = llvm::any_of(B.Uses.lookup(V), [&](const DeclRefExpr *Ref) {
      Use Found = useOf(Ref, B);
      if (!Found.Site || Found.Index)
        return false;
      auto *Method = dyn_cast<CXXMethodDecl>(Found.Site->Callee);
      if (Method && isa<CXXMemberCallExpr>(Found.Node))
        return IsHandle && !Method->isConst();
      return Found.How == Use::As::Overwritten &&
             !Found.Site->Arguments.empty() &&
             !D.SpanOf.contains(stripped(Found.Site->Arguments[0]));
    });
    if (Emptied)
      continue;
    model::Span &Span = D.Out.Spans[Index];
    D.ScopeOf[Index] = scopeOf(V, B.Code, B);
    D.HolderOf[Index] = V;
    Span.Fails = failsOn(D, V);
    if (!D.Known.is(V->getType(), "span"))
      closersOf(D, V->getType(), Span.Closers);
  }
}

std::optional<model::StatementSlot> slotFor(Draft &D, const model::Outcome &O,
                                            const Stmt *Before, Body &B) {
  SourceLocation Start = Before->getBeginLoc();
  bool Hidden = llvm::any_of(O.Open, [&](unsigned Span) {
    return isHidden(D, D.HolderOf.at(Span), Before, B);
  });
  if (Hidden || Start.isMacroID())
    return std::nullopt;
  return model::StatementSlot{D.Where.before(Start), "",
                              D.Where.newLine(Start)};
}

std::vector<unsigned> openAt(Draft &D, const Stmt *Node, Body &B) {
  std::vector<unsigned> Open;
  for (auto &[Index, Scope] : D.ScopeOf)
    if (Scope && D.StartOf.at(Index).second == &B)
      for (const Stmt *Around = Node; Around; Around = B.parent(Around))
        if (Around == Scope) {
          Open.push_back(Index);
          break;
        }
  return Open;
}

} // namespace spantidy::extract
