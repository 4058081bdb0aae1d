// What happens to a function's locals, over Clang's control-flow graph.
#pragma once

#include "clang/AST/Decl.h"
#include "clang/AST/Expr.h"
#include "clang/Analysis/CFG.h"
#include "llvm/ADT/BitVector.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"

#include <memory>
#include <optional>

namespace spantidy::extract {

class Flow {
public:
  Flow(const clang::FunctionDecl *F, const clang::Stmt *Code);

  // A statement's place in the graph: the Index-th element of the Block.
  struct Point {
    const clang::CFGBlock *Block;
    unsigned Index;
  };
  std::optional<Point> pointOf(const clang::Stmt *Node) const;

  // The statement that an element stands for; null for implicit ones, and for
  // those that do not run.
  const clang::Stmt *statementAt(const clang::CFGBlock &B, unsigned I) const;

  const clang::CFG *graph() const { return Graph.get(); } // null: none

  // Does nothing lead to it? Clang leaves such blocks in the graph, with ways on
  // to others: the destructors behind a `throw` or `break`, code behind `return`.
  bool isDead(const clang::CFGBlock &B) const { return !Alive[B.getBlockID()]; }

private:
  std::unique_ptr<clang::CFG> Graph;
  llvm::DenseMap<const clang::Stmt *, Point> Points;
  llvm::DenseSet<const clang::Stmt *> Idle;
  llvm::BitVector Alive;
};

} // namespace spantidy::extract
