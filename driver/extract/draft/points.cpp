#include "points.h"

namespace spantidy::extract {

using namespace clang;
static constexpr unsigned LargestFlow = 4000;

bool isTooLarge(const Flow &F) {
  return F.graph() && F.graph()->getNumBlockIDs() > LargestFlow;
}

model::Point pointOf(Draft &D, const Stmt *Node, Body &B) {
  D.Traced.insert(&B);
  if (isTooLarge(B.flow()))
    return {};
  for (; Node; Node = B.parent(Node))
    if (auto At = B.flow().pointOf(Node))
      return {At->Block->getBlockID(), At->Index};
  return {};
}

static model::Point startOf(Draft &D, Body &B, bool Exit) {
  D.Traced.insert(&B);
  const CFG *Graph = B.flow().graph();
  if (!Graph || isTooLarge(B.flow()))
    return {};
  return {(Exit ? Graph->getExit() : Graph->getEntry()).getBlockID(), 0};
}

model::Point entryOf(Draft &D, Body &B) { return startOf(D, B, false); }
model::Point exitOf(Draft &D, Body &B) { return startOf(D, B, true); }

std::vector<model::Point> closesOf(const VarDecl *V, Body &B) {
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

} // namespace spantidy::extract
