#include "paths.h"
#include "draft/callees.h"
#include "draft/points.h"
#include "handlers.h"
#include "outcomes.h"
#include "suspensions.h"
#include "syntax/running.h"

#include "clang/AST/StmtCXX.h"

namespace spantidy::extract {

using namespace clang;

static void readExits(Draft &D, Body &B);

static bool throwsItself(const Stmt *Node) {
  return Node && !isa<LambdaExpr>(Node) &&
         (isa<CXXThrowExpr>(Node) ||
          llvm::any_of(runningIn(Node), throwsItself));
}

// What is done to a span throws nothing, nor does a function that does no more.
static bool mayThrow(Draft &D, const CallSite &Site, unsigned Depth = 0) {
  using rules::Role;
  const FunctionDecl *F = Site.Callee;
  auto *Type = F->getType()->getAs<FunctionProtoType>();
  bool Known = Type && !isUnresolvedExceptionSpec(Type->getExceptionSpecType());
  if ((Known && Type->isNothrow()) ||
      llvm::any_of(std::initializer_list<Role>{Role::Attribute, Role::Event,
                                               Role::Status, Role::EndsSpan},
                   [&](Role R) { return D.Known.role(F, R); }))
    return false;
  QualType Made = Site.Node->getType();
  if (isa<CXXConstructExpr>(Site.Node) && isStandard(F) &&
      (D.Read.judge().isText(Made) || D.Known.isExactly(Made, "container")))
    return false; // but for memory
  auto *Method = dyn_cast<CXXMethodDecl>(F);
  Body *Code = Method && Method->isVirtual() ? nullptr : D.Own.of(F);
  return !Code || Depth > 3 || throwsItself(Code->Code) ||
         llvm::any_of(Code->Calls, [&](const CallSite &Inner) {
           return mayThrow(D, Inner, Depth + 1);
         });
}

// The call that ends the block, if an exception of it has a way on.
static std::optional<CallSite> lastCall(const CFGBlock &Block, Body &B) {
  const Stmt *Last =
      Block.empty() ? nullptr : B.flow().statementAt(Block, Block.size() - 1);
  return Last && !Block.getTerminatorStmt() ? asCall(Last) : std::nullopt;
}

static void readWays(Draft &D, model::Flow &Control, Body &B) {
  const CFG &Graph = *B.flow().graph();
  Control.Entry = Graph.getEntry().getBlockID();
  Control.Blocks.resize(Graph.getNumBlockIDs());
  for (const CFGBlock *Block : Graph) {
    auto Call = lastCall(*Block, B);
    bool Calm = Call && !mayThrow(D, *Call);
    for (const CFGBlock *Next : Block->succs()) {
      if (!Next) // the way is never taken
        continue;
      const Stmt *Handlers = Next->getTerminatorStmt();
      if (Calm && isa_and_nonnull<CXXTryStmt>(Handlers))
        continue;
      Control.Blocks[Block->getBlockID()].Next.push_back(Next->getBlockID());
    }
  }
}

void readPaths(Draft &D, Body &B) {
  if (!D.Traced.contains(&B) || !B.flow().graph())
    return;
  unsigned Index = functionIndex(D, B);
  model::Flow &Control = D.Out.Functions[Index].Control;
  if (isTooLarge(B.flow())) {
    Control.TooLarge = true;
    return;
  }
  readWays(D, Control, B);
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
    readEnding(D, Node, B, E);
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
