// Of what the conditions between two blocks say that it is small, or one of a list.

#include "changes.h"
#include "lengths.h"

#include "clang/AST/ASTContext.h"

namespace spantidy::extract {

using namespace clang;

void Changes::readTests(Body &B, Names &Known) {
  for (const CFGBlock *Block : *B.flow().graph()) {
    const Expr *Condition =
        Block->succ_size() == 2 ? Block->getLastCondition() : nullptr;
    if (!Condition)
      continue;
    auto Found = sizeTest(Condition, *this, Known, B.F->getASTContext());
    Says Is = Found ? Says::Small : Says::Listed;
    if (!Found)
      Found = listTest(Condition, Known);
    if (!Found)
      continue;
    const CFGBlock *Then = *Block->succ_begin();
    const CFGBlock *Else = *std::next(Block->succ_begin());
    if (Then == Else)
      continue;
    Tested.insert(Found->Of.In);
    Tests.push_back({Block, Found->WhenTrue ? Then : Else, Condition,
                     std::move(Found->Of), Is});
  }
}

Changes::Says Changes::tested(const CFGBlock &From, const CFGBlock &To,
                              const Spot &Of) const {
  auto Found = llvm::find_if(Tests, [&](const Test &T) {
    return T.From == &From && T.To == &To && T.Of == Of;
  });
  return Found == Tests.end() ? Says::Nothing : Found->Is;
}

bool Changes::isTestedIn(const Stmt *Loop, const Spot &Of, Body &B) const {
  return llvm::any_of(Tests, [&](const Test &T) {
    const Stmt *Node = T.Of == Of ? T.Condition : nullptr;
    while (Node && Node != Loop)
      Node = B.parent(Node);
    return Node != nullptr;
  });
}

} // namespace spantidy::extract
