#include "flow.h"
#include "running.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/StmtCXX.h"

namespace spantidy::extract {

using namespace clang;

// Only where somebody catches is it of interest which calls may throw.
static bool hasTry(const Stmt *Node) {
  return Node && !isa<LambdaExpr>(Node) &&
         (isa<CXXTryStmt>(Node) || llvm::any_of(runningIn(Node), hasTry));
}

// Clang does not know all that may throw, so that a handler can seem to have no
// way to it.
static llvm::BitVector aliveIn(const CFG &Graph) {
  llvm::BitVector Alive(Graph.getNumBlockIDs());
  llvm::SmallVector<const CFGBlock *, 16> Work;
  auto reach = [&](const CFGBlock *Block) {
    if (Block && !Alive[Block->getBlockID()])
      Alive.set(Block->getBlockID()), Work.push_back(Block);
  };
  reach(&Graph.getEntry());
  for (const CFGBlock *Handlers : Graph.try_blocks())
    reach(Handlers);
  while (!Work.empty())
    for (const CFGBlock *Next : Work.pop_back_val()->succs())
      reach(Next);
  return Alive;
}

Flow::Flow(const FunctionDecl *F, const Stmt *Code) {
  CFG::BuildOptions Options;
  Options.setAllAlwaysAdd(); // every expression is an element of its own
  Options.AddInitializers = true;
  Options.AddImplicitDtors = true;
  if (auto *Coroutine = dyn_cast<CoroutineBodyStmt>(Code))
    Code = Coroutine->getBody(); // the rest of it is the compiler's
  Options.AddEHEdges = hasTry(Code);
  Graph =
      CFG::buildCFG(F, const_cast<Stmt *>(Code), &F->getASTContext(), Options);
  if (!Graph)
    return;
  // Clang's graph has operands of `noexcept(…)` in it.
  collectIdle(Code, Idle);
  if (auto *Maker = dyn_cast<CXXConstructorDecl>(F))
    for (const CXXCtorInitializer *Init : Maker->inits())
      collectIdle(Init->getInit(), Idle);
  Alive = aliveIn(*Graph);
  for (const CFGBlock *Block : *Graph)
    for (unsigned I = 0; I < Block->size(); ++I)
      if (const Stmt *Node = statementAt(*Block, I)) {
        Points.try_emplace(Node, Point{Block, I});
        // The graph takes declarations apart; the tree keeps them together.
        if (auto *Declares = dyn_cast<DeclStmt>(Node))
          for (auto It = Graph->synthetic_stmt_begin();
               It != Graph->synthetic_stmt_end(); ++It)
            if (It->first == Declares)
              Points.try_emplace(It->second, Point{Block, I});
      }
}

std::optional<Flow::Point> Flow::pointOf(const Stmt *Node) const {
  auto It = Points.find(Node);
  if (It == Points.end())
    return std::nullopt;
  return It->second;
}

const Stmt *Flow::statementAt(const CFGBlock &B, unsigned I) const {
  auto Element = B[I].getAs<CFGStmt>();
  return Element && !Idle.contains(Element->getStmt()) ? Element->getStmt()
                                                       : nullptr;
}

} // namespace spantidy::extract
