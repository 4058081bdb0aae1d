// What a statement does to a local variable.
#pragma once

#include "calls.h"

namespace spantidy::extract {

struct Change {
  enum class How {
    None,
    Becomes, // it holds Parts from here on
    Grows,   // Parts are added to what it held
    Shrinks, // something of what it held is cut off
    Lost     // it was written in a way that is not followed
  };
  How What = How::None;
  llvm::SmallVector<const clang::Expr *, 4> Parts;
};

Change changeOf(const clang::Stmt *Node, const clang::VarDecl *V, Names &Known);

// The variable that an expression names, through parentheses, casts, `&`, and
// chains of calls that return their object (`stream << a << b`).
const clang::VarDecl *variableOf(const clang::Expr *E, Names &Known);

// Is V written where the order of statements does not tell: through another
// name for it, or inside a lambda that holds it by reference?
bool isWrittenElsewhere(const clang::VarDecl *V, const clang::Stmt *Code,
                        Names &Known);

} // namespace spantidy::extract
