// What stands where on the ways through a function: points in its control-flow
// graph, and its exits.

#include "reading.h"

#include "clang/AST/StmtCXX.h"

namespace spantidy::extract {

using namespace clang;

// Blocks of one function. Beyond it the ways through it are not asked about:
// the time for that grows with their square.
static constexpr unsigned LargestFlow = 4000;

static bool isTooLarge(const Flow &F) {
  return F.graph() && F.graph()->getNumBlockIDs() > LargestFlow;
}

model::Point Reading::pointOf(const Stmt *Node, Body &B) {
  Traced.insert(&B);
  if (isTooLarge(B.flow()))
    return {};
  for (; Node; Node = B.parent(Node))
    if (auto At = B.flow().pointOf(Node))
      return {At->Block->getBlockID(), At->Index};
  return {};
}

// Where the life of a local ends.
std::vector<model::Point> Reading::closesOf(const VarDecl *V, Body &B) {
  std::vector<model::Point> Ends;
  if (!B.flow().graph() || isTooLarge(B.flow()))
    return Ends;
  for (const CFGBlock *Block : *B.flow().graph())
    for (unsigned I = 0; I < Block->size(); ++I)
      if (auto Dies = (*Block)[I].getAs<CFGAutomaticObjDtor>();
          Dies && Dies->getVarDecl() == V)
        Ends.push_back({Block->getBlockID(), I});
  return Ends;
}

// Where the scope is closed, or handed on: moved, reset, captured.
std::vector<model::Point> Reading::endsOf(const VarDecl *Scope, Body &B) {
  std::vector<model::Point> Ends = closesOf(Scope, B);
  if (!B.flow().graph() || isTooLarge(B.flow()))
    return Ends;
  for (const DeclRefExpr *Use : B.Uses.lookup(Scope))
    Ends.push_back(pointOf(Use, B));
  for (const LambdaExpr *Inner : B.Lambdas)
    for (const LambdaCapture &Captured : Inner->captures())
      if (Captured.capturesVariable() && Captured.getCapturedVar() == Scope)
        Ends.push_back(pointOf(Inner, B));
  return Ends;
}

void Reading::readPaths(Body &B) {
  for (const CallSite &Site : B.Calls)
    if (Known.role(Site.Callee, rules::Role::InstallsStorage))
      Out.OwnStorage = true;
  if (!Traced.contains(&B) || !B.flow().graph())
    return;
  unsigned Index = functionIndex(B);
  model::Flow &Control = Out.Functions[Index].Control;
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
    if (auto It = CallOf.find(Site.Node); It != CallOf.end())
      Out.Calls[It->second].When = pointOf(Site.Node, B);
  readKeepers(B);
  readExits(B);
  readHandlers(B.Code, B);
  readSuspensions(B.Code, B);
}

void Reading::readExits(Body &B) {
  const CFG &Graph = *B.flow().graph();
  auto add = [&](model::Exit::Way By, SourceLocation At, model::Point When,
                 const Stmt *Node = nullptr) {
    model::Exit E;
    E.By = By, E.Function = functionIndex(B);
    E.At = Where.token(At), E.When = When;
    if (Node)
      readOutcome(Node, B, E);
    Out.Exits.push_back(std::move(E));
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
