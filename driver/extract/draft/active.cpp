#include "active.h"
#include "placed.h"
#include "syntax/bodies.h"
#include "syntax/instrument.h"
#include "syntax/running.h"
#include "syntax/use.h"
#include "types/span_types.h"

namespace spantidy::extract {

using namespace clang;

static bool namesScope(Names &Known, const Stmt *Node) {
  auto *Member = dyn_cast_or_null<MemberExpr>(Node);
  return Node && ((Member && isa<FieldDecl>(Member->getMemberDecl()) &&
                   (Known.holds(Member->getType(), "scope") ||
                    Known.holds(Member->getType(), "token"))) ||
                  llvm::any_of(runningIn(Node), [&](const Stmt *Part) {
                    return namesScope(Known, Part);
                  }));
}

// A method of the project's guard that has to do with something else, as
// `guard.tag(key, value)`, leaves the scope as it is.
static bool leavesAlone(Draft &D, const DeclRefExpr *Guard, Body &B) {
  Use Found = useOf(Guard, B);
  auto *Method =
      Found.Site ? dyn_cast<CXXMethodDecl>(Found.Site->Callee) : nullptr;
  bool Called = Found.How == Use::As::Object ||
                Found.How == Use::As::Dereferenced; // by `->` of its own
  if (!Called || !Method || isStandard(Method) || D.Known.known(Method))
    return false;
  if (Method->isConst())
    return true;
  if (Body *Code = D.Own.of(Method))
    return !namesScope(D.Known, Code->Code);
  const rules::Lexicon &Words = D.Known.V.Words;
  return llvm::none_of(rules::splitWords(Method->getNameAsString()),
                       [&](const std::string &Word) {
                         return llvm::is_contained(Words.EndingWords, Word) &&
                                !llvm::is_contained(Words.FailureWords, Word);
                       });
}

// Behind Node in the code, and in no loop that leads back to it while the scope is
// the same.
static bool comesLater(Draft &D, const DeclRefExpr *Ref, const VarDecl *Scope,
                       const Stmt *Node, Body &B) {
  auto &Sources = D.Ast.getSourceManager();
  auto isBefore = [&](SourceLocation A, SourceLocation Other) {
    return Sources.isBeforeInTranslationUnit(A, Other);
  };
  if (!isBefore(Node->getEndLoc(), Ref->getBeginLoc()))
    return false;
  for (const Stmt *Around = B.parent(Ref); Around; Around = B.parent(Around))
    if (isa<ForStmt, WhileStmt, DoStmt, CXXForRangeStmt>(Around) &&
        isBefore(Around->getBeginLoc(), Node->getBeginLoc()) &&
        isBefore(Scope->getLocation(), Around->getBeginLoc()))
      return false;
  return true;
}

// Does what runs after the statement, in its block, do no more than leave the
// function?
static bool leavesAfter(const CompoundStmt *Block, const Stmt *Statement) {
  auto At = llvm::find(Block->body(), Statement);
  return At != Block->body_end() && isa<Expr, DeclStmt>(*At) &&
         isa<ReturnStmt>(Block->body_back()) &&
         std::all_of(At, Block->body_end() - 1, [](const Stmt *Next) {
           return isa<Expr, DeclStmt>(Next);
         });
}

// `return guard.finish(status);` and `{ guard.finish(status); return status; }`
// elsewhere: no way leads from there to Node.
static bool leavesWithout(const DeclRefExpr *Ref, const Stmt *Node, Body &B) {
  auto isAround = [&](const Stmt *Outer) {
    for (const Stmt *S = Node; S; S = B.parent(S))
      if (S == Outer)
        return true;
    return false;
  };
  const Stmt *Inner = Ref;
  for (const Stmt *S = B.parent(Ref); S; Inner = S, S = B.parent(S)) {
    auto *Block = dyn_cast<CompoundStmt>(S);
    if (isAround(S))
      return false;
    if (isa<ReturnStmt>(S) || (Block && leavesAfter(Block, Inner)))
      return true;
  }
  return false;
}

// May the scope be moved, reset or handed on before Node? Then its life is not its
// block's. What is given to Node itself is there until Node has it.
static bool isReleased(Draft &D, const VarDecl *Scope, const Stmt *Node,
                       bool Given, Body &B) {
  auto isGiven = [&](const DeclRefExpr *Ref) {
    return Given && D.Ast.getSourceManager().isPointWithin(Ref->getLocation(),
                                                           Node->getBeginLoc(),
                                                           Node->getEndLoc());
  };
  for (Body *Part : treeOf(outermost(B)))
    for (const DeclRefExpr *Ref : Part->Uses.lookup(Scope))
      if (!leavesAlone(D, Ref, *Part) && !isGiven(Ref) &&
          (Part != &B || !(comesLater(D, Ref, Scope, Node, B) ||
                           leavesWithout(Ref, Node, B))))
        return true;
  return false;
}

std::optional<unsigned> instrumentedIn(Draft &D, Body &B) {
  auto It = D.Instrumented.find(&B);
  if (It == D.Instrumented.end())
    return std::nullopt;
  auto makesActive = [&](const CallSite &Site) {
    QualType T = Site.Node->getType();
    return D.Known.role(Site.Callee, rules::Role::AttachesContext) ||
           D.Known.role(Site.Callee, rules::Role::Activates) ||
           D.Known.holds(T, "scope") || D.Known.holds(T, "token");
  };
  for (Body *Part : treeOf(B))
    if (llvm::any_of(Part->Calls, makesActive) ||
        llvm::any_of(Part->Locals,
                     [&](const VarDecl *V) { return activates(D.Known, V); }))
      return std::nullopt;
  return It->second;
}

std::vector<model::Place> activeAt(Draft &D, const Stmt *Node, Body &B,
                                   bool Given) {
  std::vector<model::Place> Alive;
  if (instrumentOf(B.F, D.Known))
    Alive.push_back(D.Where.token(B.F->getLocation()));
  for (const Expr *Put : placedAt(D, Node, B))
    Alive.push_back(D.Where.place(Put));
  auto &Sources = D.Ast.getSourceManager();
  auto isEmpty = [&](const VarDecl *V) {
    return mayBeEmpty(D, V->getType()) && D.Keeps.isNothing(V->getInit());
  };
  auto consider = [&](const Stmt *Statement) {
    auto *Declares = dyn_cast_or_null<DeclStmt>(Statement);
    if (!Declares || !Sources.isBeforeInTranslationUnit(Declares->getEndLoc(),
                                                        Node->getBeginLoc()))
      return;
    for (const Decl *Declared : Declares->decls())
      if (auto *V = dyn_cast<VarDecl>(Declared);
          V && activates(D.Known, V) && !isEmpty(V) &&
          !isReleased(D, V, Node, Given, B))
        Alive.push_back(D.Where.token(V->getLocation()));
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

} // namespace spantidy::extract
