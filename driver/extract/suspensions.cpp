// Where a coroutine suspends, and how a scope could end before that.

#include "reading.h"
#include "running.h"

#include "clang/AST/StmtCXX.h"

namespace spantidy::extract {

using namespace clang;

void Reading::readSuspensions(const Stmt *Node, Body &B) {
  if (!Node || isa<LambdaExpr>(Node))
    return;
  if (auto *Coroutine = dyn_cast<CoroutineBodyStmt>(Node))
    return readSuspensions(Coroutine->getBody(), B);
  for (const Stmt *Child : runningIn(Node))
    readSuspensions(Child, B);
  const Expr *Awaited = nullptr;
  auto *Suspends = dyn_cast<CoroutineSuspendExpr>(Node);
  if (auto *Await = dyn_cast<CoawaitExpr>(Node))
    Awaited = Await->getOperand();
  else if (auto *Yield = dyn_cast<CoyieldExpr>(Node))
    Awaited = Yield->getOperand();
  if (!Awaited)
    return;
  model::Suspension S;
  S.Function = functionIndex(B);
  S.At = Where.token(Suspends->getKeywordLoc());
  S.When = pointOf(Node, B);
  S.Word = isa<CoyieldExpr>(Node) ? "co_yield" : "co_await";
  auto Site = asCall(stripped(Awaited));
  if (Site && !isa<CXXConstructExpr>(Site->Node))
    S.On = Known.of(Site->Callee);
  else if (const auto *Type = Awaited->getType().getNonReferenceType()->getAsTagDecl())
    S.On = Known.of(Type);
  Out.Suspensions.push_back(std::move(S));
}

static bool suspends(const Stmt *Node) {
  return Node && !isa<LambdaExpr>(Node) &&
         (isa<CoroutineSuspendExpr>(Node) ||
          llvm::any_of(runningIn(Node), suspends));
}

static bool mentions(const Stmt *Node, const std::set<const Decl *> &Declared) {
  auto *Ref = dyn_cast_or_null<DeclRefExpr>(Node);
  if (Ref && Declared.contains(Ref->getDecl()))
    return true;
  auto inChild = [&](const Stmt *Child) { return mentions(Child, Declared); };
  return Node && (llvm::any_of(runningIn(Node), inChild) ||
                  llvm::any_of(idleIn(Node), inChild)); // `sizeof(x)` needs x
}

// A variable that nobody names is there for what its destructor does, such as to
// unlock.
static bool mayEndEarlier(const VarDecl *V, const Body &B) {
  const CXXRecordDecl *Class = V->getType()->getAsCXXRecordDecl();
  return isa<DecompositionDecl>(V) || !Class || !Class->hasDefinition() ||
         Class->hasTrivialDestructor() ||
         !B.Uses.lookup(V).empty();
}

// Braces around the scope and what follows it, up to the statement that
// suspends; nothing where that needs a variable from between them, or a line is
// not the project's to change.
std::vector<model::Edit> Reading::narrowing(const VarDecl *Scope, Body &B) {
  const Stmt *Declares = nullptr;
  const CompoundStmt *Block = nullptr;
  std::function<void(const Stmt *)> find = [&](const Stmt *Node) {
    if (!Node || Block || isa<LambdaExpr>(Node))
      return;
    auto *Inner = dyn_cast<CompoundStmt>(Node);
    for (const Stmt *Child : runningIn(Node)) {
      auto *D = dyn_cast_or_null<DeclStmt>(Child);
      if (Inner && D && D->isSingleDecl() && D->getSingleDecl() == Scope)
        Declares = D, Block = Inner;
    }
    for (const Stmt *Child : runningIn(Node))
      find(Child);
  };
  find(B.Code);
  if (!Block || Declares->getBeginLoc().isMacroID())
    return {};
  std::set<const Decl *> Between;
  const Stmt *Suspending = nullptr;
  bool Inside = false;
  for (const Stmt *Node : Block->body()) {
    Inside = Inside || Node == Declares;
    if (!Inside)
      continue;
    if (!Suspending && suspends(Node))
      Suspending = Node;
    if (Suspending && mentions(Node, Between))
      return {};
    if (auto *D = dyn_cast<DeclStmt>(Node); D && !Suspending && D != Declares)
      for (const Decl *One : D->decls()) {
        auto *V = dyn_cast<VarDecl>(One);
        if (!V || !(activates(V) || mayEndEarlier(V, B)))
          return {};
        Between.insert(One);
        if (auto *Bound = dyn_cast<DecompositionDecl>(V))
          Between.insert(Bound->bindings().begin(), Bound->bindings().end());
      }
    if (isa<LabelStmt>(Node))
      return {};
  }
  if (!Suspending || Suspending == Declares ||
      Suspending->getBeginLoc().isMacroID() ||
      Where.isDivided(Declares->getBeginLoc(), Suspending->getBeginLoc()))
    return {};
  std::string Break = Where.newLine(Declares->getBeginLoc());
  return {{Where.before(Declares->getBeginLoc()), "{" + Break},
          {Where.before(Suspending->getBeginLoc()), "}" + Break}};
}

} // namespace spantidy::extract
