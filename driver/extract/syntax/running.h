// The parts of a statement or expression that run when it does.
//
// An operand of `sizeof` or `noexcept(…)`, the branch that `if constexpr` leaves
// out: nothing of it happens. Every reader of code goes down through here.
#pragma once

#include "clang/AST/Stmt.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"

namespace spantidy::extract {

bool runs(const clang::Stmt *Part, const clang::Stmt *Whole);

inline auto runningIn(const clang::Stmt *Whole) {
  return llvm::make_filter_range(
      Whole->children(),
      [Whole](const clang::Stmt *Part) { return Part && runs(Part, Whole); });
}

inline auto idleIn(const clang::Stmt *Whole) {
  return llvm::make_filter_range(
      Whole->children(),
      [Whole](const clang::Stmt *Part) { return Part && !runs(Part, Whole); });
}

// Everything below Code that does not run.
void collectIdle(const clang::Stmt *Code,
                 llvm::DenseSet<const clang::Stmt *> &Idle);

} // namespace spantidy::extract
