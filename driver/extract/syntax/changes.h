// What a statement does to a local variable, or to a part of one.
#pragma once

#include "bodies.h"
#include "spots.h"

#include "llvm/ADT/DenseSet.h"

#include <map>

namespace spantidy::extract {

struct Change {
  enum class How {
    Becomes, // it holds Parts from here on
    Grows,   // Before and Parts are put around what it held
    Adds,    // Parts are among its elements, beside what it held
    Shrinks, // something of what it held is cut off
    Cleaned, // most of its characters are those of a mask
    Opened,  // what it points to may be another one
    Lost     // it was written in a way that is not followed
  };
  How What = How::Lost;
  Spot Of;
  llvm::SmallVector<const clang::Expr *, 4> Before = {}, Parts = {};
  // Lost: the call that writes it, and the argument that it is; none: the object.
  const clang::Expr *By = nullptr;
  std::optional<unsigned> Argument = {};
};

// The variable that an expression names, through parentheses, casts, `&`, and
// chains of calls that return their object (`stream << a << b`).
const clang::VarDecl *variableOf(const clang::Expr *E, Names &Known);

// The places at the start of chains: each call of `out << a << b << ...` is asked
// for, and has all the others in it.
using Starts = std::map<const clang::Expr *, Spot>;
Spot startOf(const clang::Expr *E, Names &Known, Starts &Found);

// What the statement itself does; its parts are asked for by themselves.
using ChangeList = llvm::SmallVector<Change, 2>;
ChangeList changesBy(const clang::Stmt *Node, Names &Known, Starts &Found);
ChangeList changesByCall(const CallSite &Site, Names &Known, Starts &Found);

// The changes of the variables of one function, found in one walk over it.
class Changes {
public:
  Changes(Body &B, Names &Known);

  struct At {
    unsigned Index; // of the element in its block
    const clang::Stmt *Node;
    Change Is;
  };
  // Of V and its parts, in their order.
  llvm::ArrayRef<At> in(const clang::CFGBlock &Block,
                        const clang::VarDecl *V) const;
  std::vector<const At *> all(const clang::VarDecl *V) const;
  bool any(const clang::VarDecl *V) const { return ByVariable.contains(V); }
  // The declaration of V, if it gives V a value and nothing else does. Whatever
  // way leads to a use leads through it.
  const At *only(const clang::VarDecl *V) const;
  // Is V written where the order of statements does not tell: through another
  // name for it, or inside a lambda that holds it by reference?
  bool elsewhere(const clang::VarDecl *V) const { return Hidden.contains(V); }

  // What a test says of a place, on the way from one block to the next.
  enum class Says { Nothing, Small, Listed };
  Says tested(const clang::CFGBlock &From, const clang::CFGBlock &To,
              const Spot &Of) const;
  // Does anybody ask for the size of it or of a part of it?
  bool isTested(const clang::VarDecl *V) const { return Tested.contains(V); }
  // Does anybody do so inside the statement?
  bool isTestedIn(const clang::Stmt *Loop, const Spot &Of, Body &B) const;

private:
  void readTests(Body &B, Names &Known);

  using ByBlock = llvm::DenseMap<const clang::CFGBlock *, std::vector<At>>;
  std::map<const clang::VarDecl *, ByBlock> ByVariable;
  llvm::DenseSet<const clang::VarDecl *> Hidden, Tested;
  struct Test {
    const clang::CFGBlock *From, *To;
    const clang::Expr *Condition;
    Spot Of;
    Says Is;
  };
  std::vector<Test> Tests;
};

// What `for (auto Element : Range)` goes over: the compiler's own variables
// stand between the two. Null: it is no such variable.
const clang::Expr *rangeOf(const clang::VarDecl *Element);

// Characters that stand for others, or text that has such in it.
bool isMask(llvm::StringRef Text);
// Is it written out, and a mask?
bool isMask(const clang::Expr *E);

} // namespace spantidy::extract
