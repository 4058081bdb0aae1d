// What is done on the way to an exit, and on no other: who may tell of the error
// there, whether a log says that it is one, and whether something else is tried.
#pragma once

#include "draft/draft.h"

#include "clang/AST/StmtCXX.h"

namespace spantidy::extract {

// The innermost handler that Node stands in.
const clang::CXXCatchStmt *handlerAround(const clang::Stmt *Node, Body &B);

// Nothing that it does can tell of an error on a span: it is a library's, it
// says by its name that it logs, or its code is here.
bool isQuiet(Draft &D, const clang::FunctionDecl *F, unsigned Depth = 0);

// A call on the way out that may do anything to the active span.
void doubt(Draft &D, const CallSite &Site, model::Outcome &O);

class WayOut {
public:
  WayOut(Draft &D, const clang::Stmt *Exit, Body &B);
  // Of a whole branch, or a handler.
  WayOut(Draft &D, Body &B, const clang::Stmt *Branch);

  // The statements that lead to the exit and nowhere else: all of a handler, or
  // what stands before it in its block, back to where ways part.
  llvm::SmallVector<const clang::Stmt *, 4> Parts;

  void readDoubts(model::Outcome &O) const;
  // Does a log call it a failure? Severely: by its level, not by its text alone.
  bool isLoggedAsFailure(model::Outcome &O, bool Severely = false) const;
  bool recovers() const;
  // Nothing but logs, and what tells others.
  bool isIdle() const;
  std::vector<const CallSite *> calls() const;

private:
  bool logs(const CallSite &Site) const;

  Draft &D;
  Body &B;
};

} // namespace spantidy::extract
