// When a span is active, and results of the tracing API that nobody keeps.

#include "reading.h"

#include "clang/AST/StmtCXX.h"

namespace spantidy::extract {

using namespace clang;
using rules::Role;

// Is V an object whose life makes a span active: a scope, a token, an object of
// the project that holds one, or a span that activates itself?
bool Reading::activates(const VarDecl *V) {
  if (V->isStaticLocal() || V->getType()->isReferenceType())
    return false;
  if (Known.holds(V->getType(), "scope") || Known.holds(V->getType(), "token"))
    return true;
  const Expr *Init = V->getInit() ? stripped(V->getInit()) : nullptr;
  auto Site = Init ? asCall(Init) : std::nullopt;
  const rules::Function *Entry =
      Site ? Known.role(Site->Callee, Role::StartsSpan) : nullptr;
  return Entry && Entry->Activates;
}

void Reading::readScopes(Body &B) {
  for (const VarDecl *V : B.Locals) {
    if (!activates(V))
      continue;
    model::Scope Scope;
    const Expr *Init = V->getInit() ? stripped(V->getInit()) : nullptr;
    auto Site = Init ? asCall(Init) : std::nullopt;
    const rules::Function *Entry =
        Site ? Known.role(Site->Callee, Role::Activates) : nullptr;
    if (Entry && Site->argument(Entry->Span))
      static_cast<model::Subject &>(Scope) =
          subjectOf(Site->argument(Entry->Span), B);
    else if (SpanOf.contains(Init)) // the object starts it itself
      Scope.Span = SpanOf[Init];
    Scope.Function = functionIndex(B);
    Scope.At = Where.token(V->getLocation());
    Scope.Variable = V->getNameAsString();
    bool Empty = !Init || isa<CXXNullPtrLiteralExpr>(Init);
    if (auto *Construct = dyn_cast_or_null<CXXConstructExpr>(Init))
      Empty = Construct->getNumArgs() == 0 && !Known.isExactly(V->getType(), "scope");
    if (!Empty) // `std::optional<Scope> scope;` is none yet
      Scope.When = pointOf(V->getInit(), B);
    Scope.Ends = endsOf(V, B);
    if (isa<CoroutineBodyStmt>(B.Code))
      Scope.Narrow = narrowing(V, B);
    Out.Scopes.push_back(std::move(Scope));
  }
  if (!isa<CoroutineBodyStmt>(B.Code) || !B.flow().graph())
    return; // else a parameter lives in the caller's time
  for (const ParmVarDecl *P : B.F->parameters())
    if (activates(P)) {
      model::Scope Given;
      Given.Function = functionIndex(B);
      Given.At = Where.token(P->getLocation());
      Given.Variable = P->getNameAsString();
      Given.When = {B.flow().graph()->getEntry().getBlockID(), 0};
      Given.Ends = endsOf(P, B);
      Out.Scopes.push_back(std::move(Given));
      Traced.insert(&B);
    }
}

// Is the scope moved, reset or handed on? Then its life is not its block's.
bool Reading::isReleased(const VarDecl *Scope, Body &B) {
  for (Body *Part : treeOf(outermost(B)))
    if (!Part->Uses.lookup(Scope).empty())
      return true;
  return false;
}

// The scopes that are alive at Node, by the blocks that it stands in.
std::vector<model::Place> Reading::activeAt(const Stmt *Node, Body &B) {
  std::vector<model::Place> Alive;
  auto &Sources = Ast.getSourceManager();
  auto consider = [&](const Stmt *Statement) {
    auto *Declares = dyn_cast_or_null<DeclStmt>(Statement);
    if (!Declares || !Sources.isBeforeInTranslationUnit(
                         Declares->getEndLoc(), Node->getBeginLoc()))
      return;
    for (const Decl *D : Declares->decls())
      if (auto *V = dyn_cast<VarDecl>(D);
          V && activates(V) && !isReleased(V, B))
        Alive.push_back(Where.token(V->getLocation()));
  };
  for (const Stmt *Around = B.parent(Node); Around; Around = B.parent(Around)) {
    if (auto *Block = dyn_cast<CompoundStmt>(Around))
      for (const Stmt *Statement : Block->body())
        consider(Statement);
    else if (auto *If = dyn_cast<IfStmt>(Around))
      consider(If->getInit());
    else if (auto *Switch = dyn_cast<SwitchStmt>(Around))
      consider(Switch->getInit());
  }
  return Alive;
}

static model::Kept keptNamed(llvm::StringRef Result) {
  if (Result == "span")
    return model::Kept::Span;
  if (Result == "scope")
    return model::Kept::Scope;
  if (Result == "token")
    return model::Kept::Token;
  if (Result == "context")
    return model::Kept::Context;
  return model::Kept::Result;
}

void Reading::readDiscards(Body &B) {
  for (const CallSite &Site : B.Calls) {
    const rules::Function *Entry = Known.mustUse(Site.Callee);
    // A function of the project may start a span to be owned by its caller.
    auto Maybe = Entry ? SpanOf.end() : SpanOf.find(Site.Node);
    if ((!Entry && Maybe == SpanOf.end()) || !B.isDiscarded(Site.Node))
      continue;
    auto *Construct = dyn_cast<CXXConstructExpr>(Site.Node);
    if (Construct && Construct->getConstructor()->isCopyOrMoveConstructor())
      continue;
    model::Discard D;
    D.Function = functionIndex(B);
    D.At = Where.token(Site.nameLocation());
    D.Callee = Construct ? Construct->getConstructor()->getParent()->getNameAsString()
                         : Site.Callee->getNameAsString();
    D.What = Entry ? keptNamed(Entry->Result)
             : Known.holds(Site.Node->getType(), "scope") ||
                     Known.is(Site.Node->getType(), "scope")
                 ? model::Kept::Scope
                                                          : model::Kept::Span;
    // A scope is one, whoever made it; a span may be somebody else's.
    QualType T = Site.Node->getType();
    if (Maybe != SpanOf.end() && !Known.is(T, "scope") && !Known.is(T, "token"))
      D.Span = Maybe->second;
    auto *Statement = dyn_cast_or_null<Expr>(B.statementOf(Site.Node));
    bool Whole = Statement && stripped(Statement) == Site.Node &&
                 Statement->getBeginLoc() == Site.Node->getBeginLoc() &&
                 mayDeclare(Statement, B);
    bool Guard =
        D.What == model::Kept::Scope || D.What == model::Kept::Token;
    if (Whole && Guard)
      D.Keep.push_back(
          {Where.before(Site.Node->getBeginLoc()),
           "auto " +
               freeName(D.What == model::Kept::Scope ? "scope" : "token", B) +
               " = "});
    Out.Discards.push_back(std::move(D));
  }
}

} // namespace spantidy::extract
