#include "paths.h"
#include "draft/callees.h"
#include "draft/points.h"
#include "handlers.h"
#include "outcomes.h"
#include "suspensions.h"

#include "clang/AST/StmtCXX.h"

namespace spantidy::extract {

using namespace clang;

static void readExits(Draft &D, Body &B);

void readPaths(Draft &D, Body &B) {
  if (!D.Traced.contains(&B) || !B.flow().graph())
    return;
  unsigned Index = functionIndex(D, B);
  model::Flow &Control = D.Out.Functions[Index].Control;
  const CFG &Graph = *B.flow().graph();
  if (isTooLarge(B.flow())) {
    Control.TooLarge = true;
    return;
  }
  Control.Entry = Graph.getEntry().getBlockID();
  Control.Blocks.resize(Graph.getNumBlockIDs());
  for (const CFGBlock *Block : Graph)
    for (const CFGBlock *Next : Block->succs())
      if (Next) // null: the way is never taken
        Control.Blocks[Block->getBlockID()].Next.push_back(Next->getBlockID());
  for (const CallSite &Site : B.Calls)
    if (auto It = D.CallOf.find(Site.Node); It != D.CallOf.end())
      D.Out.Calls[It->second].When = pointOf(D, Site.Node, B);
  readKeepers(D, B);
  readExits(D, B);
  readHandlers(D, B.Code, B);
  readSuspensions(D, B.Code, B);
}

static void readExits(Draft &D, Body &B) {
  const CFG &Graph = *B.flow().graph();
  auto add = [&](model::Exit::Way By, SourceLocation At, model::Point When,
                 const Stmt *Node = nullptr) {
    model::Exit E;
    E.By = By, E.Function = functionIndex(D, B);
    E.At = D.Where.token(At), E.When = When;
    if (Node)
      readOutcome(D, Node, B, E);
    D.Out.Exits.push_back(std::move(E));
  };
  for (const CFGBlock *Block : Graph) {
    if (B.flow().isDead(*Block))
      continue;
    bool Left = Block == &Graph.getEntry() || Block == &Graph.getExit() ||
                Block->hasNoReturnElement();
    for (unsigned I = 0; I < Block->size(); ++I) {
      const Stmt *Node = B.flow().statementAt(*Block, I);
      bool Throws = isa_and_nonnull<CXXThrowExpr>(Node);
      if (!Throws && !isa_and_nonnull<ReturnStmt, CoreturnStmt>(Node))
        continue;
      Left = true;
      add(Throws ? model::Exit::Way::Throws : model::Exit::Way::Returns,
          Node->getBeginLoc(), {Block->getBlockID(), I}, Node);
    }
    // The last of the ways on from a call is that of its exception; one that no
    // handler meets leaves from the block of its `try`.
    const Stmt *Branch = Block->getTerminatorStmt();
    if (Left || isa_and_nonnull<CXXTryStmt>(Branch) || Block->succ_empty())
      continue;
    auto LastWay = Branch ? Block->succ_end() : std::next(Block->succ_begin());
    if (std::find(Block->succ_begin(), LastWay, &Graph.getExit()) != LastWay)
      add(model::Exit::Way::Ends, B.Code->getEndLoc(),
          {Block->getBlockID(), unsigned(Block->size())});
  }
}

} // namespace spantidy::extract
