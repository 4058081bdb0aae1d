// What a statement does to a local variable.
#pragma once

#include "bodies.h"

#include "llvm/ADT/DenseSet.h"

#include <map>

namespace spantidy::extract {

struct Change {
  enum class How {
    None,
    Becomes, // it holds Parts from here on
    Grows,   // Before and Parts are put around what it held
    Shrinks, // something of what it held is cut off
    Lost     // it was written in a way that is not followed
  };
  How What = How::None;
  llvm::SmallVector<const clang::Expr *, 4> Before, Parts;
};

// The variable that an expression names, through parentheses, casts, `&`, and
// chains of calls that return their object (`stream << a << b`).
const clang::VarDecl *variableOf(const clang::Expr *E, Names &Known);

// The changes of the variables of one function, found in one walk over it.
class Changes {
public:
  Changes(Body &B, Names &Known);

  struct At {
    unsigned Index; // of the element in its block
    const clang::Stmt *Node;
    Change Is;
  };
  // In their order.
  llvm::ArrayRef<At> in(const clang::CFGBlock &Block,
                        const clang::VarDecl *V) const;
  bool any(const clang::VarDecl *V) const { return ByVariable.contains(V); }
  // The declaration of V, if it gives V a value and nothing else does. Whatever
  // way leads to a use leads through it.
  const At *only(const clang::VarDecl *V) const;
  // Is V written where the order of statements does not tell: through another
  // name for it, or inside a lambda that holds it by reference?
  bool elsewhere(const clang::VarDecl *V) const { return Hidden.contains(V); }

private:
  using ByBlock = llvm::DenseMap<const clang::CFGBlock *, std::vector<At>>;
  std::map<const clang::VarDecl *, ByBlock> ByVariable;
  llvm::DenseSet<const clang::VarDecl *> Hidden;
};

} // namespace spantidy::extract
