#include "narrowing.h"
#include "syntax/running.h"
#include "types/span_types.h"

namespace spantidy::extract {

using namespace clang;

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

// A variable that nobody names is there for what its destructor does, such as
// to unlock.
static bool mayEndEarlier(const VarDecl *V, const Body &B) {
  const CXXRecordDecl *Class = V->getType()->getAsCXXRecordDecl();
  return isa<DecompositionDecl>(V) || !Class || !Class->hasDefinition() ||
         Class->hasTrivialDestructor() || !B.Uses.lookup(V).empty();
}

std::vector<model::Edit> narrowing(Draft &D, const VarDecl *Scope, Body &B) {
  const Stmt *Declares = nullptr;
  const CompoundStmt *Block = nullptr;
  std::function<void(const Stmt *)> find = [&](const Stmt *Node) {
    if (!Node || Block || isa<LambdaExpr>(Node))
      return;
    auto *Inner = dyn_cast<CompoundStmt>(Node);
    for (const Stmt *Child : runningIn(Node)) {
      auto *Declared = dyn_cast_or_null<DeclStmt>(Child);
      if (Inner && Declared && Declared->isSingleDecl() &&
          Declared->getSingleDecl() == Scope)
        Declares = Declared, Block = Inner;
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
    if (auto *Declared = dyn_cast<DeclStmt>(Node);
        Declared && !Suspending && Declared != Declares)
      for (const Decl *One : Declared->decls()) {
        auto *V = dyn_cast<VarDecl>(One);
        if (!V || !(activates(D.Known, V) || mayEndEarlier(V, B)))
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
      D.Where.isDivided(Declares->getBeginLoc(), Suspending->getBeginLoc()))
    return {};
  std::string Break = D.Where.newLine(Declares->getBeginLoc());
  return {{D.Where.before(Declares->getBeginLoc()), "{" + Break},
          {D.Where.before(Suspending->getBeginLoc()), "}" + Break}};
}

} // namespace spantidy::extract
