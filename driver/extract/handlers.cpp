// Catch clauses that swallow, and the spans that are at hand where errors are.

#include "reading.h"
#include "running.h"

#include "clang/AST/DeclTemplate.h"
#include "clang/AST/StmtCXX.h"

namespace spantidy::extract {

using namespace clang;
using rules::Role;

// Does the handler do nothing but log, or nothing at all?
bool Reading::onlyLogs(const Stmt *Node, Body &B) {
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
      Changes = !rules::speaksOf(Known.V.Words.LoggingWords,
                                 Method->getParent()->getNameAsString()) &&
                Op != OO_Arrow && Op != OO_Star;
    bool Refers = Op != OO_LessLess && !Method &&
                  llvm::any_of(Callee->parameters(), [](const ParmVarDecl *P) {
                    return P->getType()->isLValueReferenceType() &&
                           !P->getType()->getPointeeType().isConstQualified();
                  });
    if (Callee->isNoReturn() || Changes || Refers || !isQuiet(Callee) ||
        (Callee->getIdentifier() && Callee->getName() == "current_exception"))
      return false;
  }
  return llvm::all_of(runningIn(Node),
                      [&](const Stmt *Child) { return onlyLogs(Child, B); });
}

// Does the function leave after the statement without doing more?
bool Reading::leavesAfter(const Stmt *Node, Body &B) {
  auto idle = [&](const Stmt *Next) {
    if (isa<NullStmt>(Next))
      return true;
    if (auto *Return = dyn_cast<ReturnStmt>(Next))
      return !Return->getRetValue();
    if (auto *Return = dyn_cast<CoreturnStmt>(Next))
      return !Return->getOperand();
    auto *E = dyn_cast<Expr>(Next);
    auto Site = E ? asCall(stripped(E)) : std::nullopt;
    return Site && Known.role(Site->Callee, Role::EndsSpan);
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
    for (auto It = std::next(At); At != Block->body_end() && It != Block->body_end();
         ++It) {
      if (!idle(*It))
        return false;
      if (isa<ReturnStmt, CoreturnStmt>(*It))
        return true;
    }
  }
  return true;
}

void Reading::readHandlers(const Stmt *Node, Body &B) {
  if (!Node || isa<LambdaExpr>(Node))
    return;
  if (auto *Coroutine = dyn_cast<CoroutineBodyStmt>(Node))
    return readHandlers(Coroutine->getBody(), B);
  for (const Stmt *Child : runningIn(Node))
    readHandlers(Child, B);
  auto *Try = dyn_cast<CXXTryStmt>(Node);
  for (unsigned I = 0; Try && I < Try->getNumHandlers(); ++I) {
    const CXXCatchStmt *Catch = Try->getHandler(I);
    auto *Block = cast<CompoundStmt>(Catch->getHandlerBlock());
    model::Handler H;
    H.Function = functionIndex(B);
    H.At = Where.token(Catch->getCatchLoc());
    H.Tries = Where.place(Try->getTryBlock());
    H.Empty = Block->body_empty();
    for (const CFGBlock *Part : *B.flow().graph())
      if (Part->getLabel() == Catch)
        H.When = {Part->getBlockID(), 0};
    bool Ends = !Block->body_empty() && isa<ReturnStmt, CoreturnStmt>(Block->body_back());
    if (!isa<CXXDestructorDecl>(B.F) && onlyLogs(Block, B) &&
        (Ends || leavesAfter(Try, B))) {
      QualType T = Catch->getCaughtType();
      auto *Record = T.isNull() ? nullptr : T.getNonReferenceType()->getAsRecordDecl();
      H.Error = Record ? "caught '" + Known.of(Record) + "'" : "caught exception";
      readCaught(Catch, H);
      H.Open = openAt(Try, B);
      if (!H.Empty)
        H.Slot = slotFor(H, Block->body_front(), B);
    }
    Out.Handlers.push_back(std::move(H));
  }
}

// Destructors of the project that run when an object of the type dies.
void Reading::closersOf(QualType T, std::vector<std::string> &To, unsigned Depth) {
  auto *Class = T->getAsCXXRecordDecl();
  if (!Class || !Class->hasDefinition() || Depth > 4)
    return;
  Class = Class->getDefinition();
  if (auto *Special = dyn_cast<ClassTemplateSpecializationDecl>(Class);
      Special && Known.V.typeIs(Known.of(Special), "pointer") &&
      Special->getTemplateArgs().size() > 0 &&
      Special->getTemplateArgs()[0].getKind() == TemplateArgument::Type)
    return closersOf(Special->getTemplateArgs()[0].getAsType(), To, Depth + 1);
  if (isLibraryCode(Class, Ast.getSourceManager(), S))
    return;
  if (const CXXDestructorDecl *Ends = Class->getDestructor();
      isProjects(Ends) && Ends->isUserProvided())
    To.push_back(Where.usr(Ends));
  for (const CXXBaseSpecifier &Base : Class->bases())
    closersOf(Base.getType(), To, Depth + 1);
  for (const FieldDecl *Field : Class->fields())
    if (!Field->getType()->isReferenceType())
      closersOf(Field->getType(), To, Depth + 1);
}

// "span->SetStatus(::..::kError", for a holder that is a span.
std::string Reading::failsOn(const VarDecl *Holder) {
  QualType T = Holder->getType().getNonReferenceType();
  const CXXMethodDecl *Setter =
      Known.is(T, "span") ? methodOf(T, Role::Status) : nullptr;
  if (!Setter)
    return {};
  const rules::Function *Entry = Known.role(Setter, Role::Status);
  std::string Error;
  for (auto &[Constant, Status] : Known.V.Statuses)
    if (Status == "error" && llvm::StringRef(Constant).starts_with(Entry->Library + "::"))
      Error = Constant;
  if (Error.empty())
    return {};
  return Holder->getNameAsString() + (Known.isExactly(T, "span") ? "." : "->") +
         Setter->getNameAsString() + "(::" + Error;
}

// The variable that a span is put into where it starts: the span itself, a scope,
// an object that has it.
static const VarDecl *holderAt(const Stmt *Start, Body &B) {
  const Stmt *Child = Start;
  for (const Stmt *Parent = B.parent(Child); Parent;
       Child = Parent, Parent = B.parent(Child)) {
    if (auto *Declares = dyn_cast<DeclStmt>(Parent)) {
      for (const Decl *D : Declares->decls())
        if (auto *V = dyn_cast<VarDecl>(D); V && V->getInit() == Child)
          return V;
      return nullptr;
    }
    auto Site = asCall(Parent);
    if (Site && Site->Callee->getOverloadedOperator() == OO_Equal && Site->Object) {
      auto *Ref = dyn_cast<DeclRefExpr>(stripped(Site->Object));
      return Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
    }
    if (!isa<Expr>(Parent))
      return nullptr;
  }
  return nullptr;
}

void Reading::readKeepers(Body &B) {
  model::Function &F = Out.Functions[functionIndex(B)];
  for (const VarDecl *V : B.Locals)
    if (!V->isStaticLocal() && !V->getType()->isReferenceType())
      closersOf(V->getType(), F.Closers);
  for (auto &[Index, Start] : StartOf) {
    if (Start.second != &B)
      continue;
    const VarDecl *V = holderAt(Start.first, B);
    if (!V || !V->isLocalVarDecl() || V->isStaticLocal() ||
        !(holdsSpan(V->getType()) || activates(V)))
      continue;
    // Emptied or filled anew: then it is not known when the span is in it.
    bool IsHandle = Known.isExactly(V->getType(), "pointer");
    bool Emptied = llvm::any_of(B.Uses.lookup(V), [&](const DeclRefExpr *Use) {
      if (auto *Member = dyn_cast_or_null<MemberExpr>(B.parent(Use)))
        if (auto *Method = dyn_cast<CXXMethodDecl>(Member->getMemberDecl()))
          return IsHandle && !Method->isConst();
      auto Site = asCall(B.parent(Use));
      return Site && Site->Callee->getOverloadedOperator() == OO_Equal &&
             Site->Object == Use && !Site->Arguments.empty() &&
             !SpanOf.contains(stripped(Site->Arguments[0]));
    });
    if (Emptied)
      continue;
    model::Span &Span = Out.Spans[Index];
    ScopeOf[Index] = scopeOf(V, B.Code, B);
    HolderOf[Index] = V;
    Span.Fails = failsOn(V);
    if (!Known.is(V->getType(), "span"))
      closersOf(V->getType(), Span.Closers);
  }
}

// In front of a statement, where all holders of open spans can be named.
std::optional<model::StatementSlot>
Reading::slotFor(const model::Outcome &O, const Stmt *Before, Body &B) {
  SourceLocation Start = Before->getBeginLoc();
  bool Hidden = llvm::any_of(O.Open, [&](unsigned Span) {
    return isHidden(HolderOf.at(Span), Before, B);
  });
  if (Hidden || Start.isMacroID())
    return std::nullopt;
  return model::StatementSlot{Where.before(Start), "", Where.newLine(Start)};
}

// Spans of the function whose holders are in scope at the statement.
std::vector<unsigned> Reading::openAt(const Stmt *Node, Body &B) {
  std::vector<unsigned> Open;
  for (auto &[Index, Scope] : ScopeOf)
    if (Scope && StartOf.at(Index).second == &B)
      for (const Stmt *Around = Node; Around; Around = B.parent(Around))
        if (Around == Scope) {
          Open.push_back(Index);
          break;
        }
  return Open;
}

} // namespace spantidy::extract
