#include "active.h"
#include "syntax/bodies.h"
#include "types/span_types.h"

namespace spantidy::extract {

using namespace clang;

// Is the scope moved, reset or handed on? Then its life is not its block's.
static bool isReleased(const VarDecl *Scope, Body &B) {
  for (Body *Part : treeOf(outermost(B)))
    if (!Part->Uses.lookup(Scope).empty())
      return true;
  return false;
}

std::vector<model::Place> activeAt(Draft &D, const Stmt *Node, Body &B) {
  std::vector<model::Place> Alive;
  auto &Sources = D.Ast.getSourceManager();
  auto consider = [&](const Stmt *Statement) {
    auto *Declares = dyn_cast_or_null<DeclStmt>(Statement);
    if (!Declares || !Sources.isBeforeInTranslationUnit(Declares->getEndLoc(),
                                                        Node->getBeginLoc()))
      return;
    for (const Decl *Declared : Declares->decls())
      if (auto *V = dyn_cast<VarDecl>(Declared);
          V && activates(D.Known, V) && !isReleased(V, B))
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
