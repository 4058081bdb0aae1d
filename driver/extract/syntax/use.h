// What becomes of the value of an expression: the next thing that happens to
// it.
//
// Parentheses, casts and temporaries do nothing to a value: its use is found
// through them. A copy is a use, since another object has the value as well
// from then on, and so is a choice. Who follows a value further asks again,
// with the whole of the use.
#pragma once

#include "bodies.h"

namespace spantidy::extract {

struct Use {
  enum class As {
    Unknown,
    Returned,
    Initialiser,  // of Into: a variable, or a member in a constructor
    Assigned,     // `into = e`; Into only where it is a variable or a member
    Overwritten,  // `e = ..`, `e += ..`
    Captured,     // by a lambda
    Copied,       // or moved: by the constructor that is there for it
    Argument,     // the Index-th of Site
    Object,       // of Site, a method
    Called,       // `e()`, a pointer to a function
    Handed,       // to what such a pointer points to
    Member,       // `e.into`
    Dereferenced, // `*e`, `e->`
    Addressed,    // `&e`
    Compared,
    Tested, // a condition, or a cast to bool
    Chosen, // `c ? e : ..`
    Operand,
    Listed,    // `{e, ..}`
    Allocated, // `new E`
    Ignored,   // `(void)e`: discarded, and meant to be
    Discarded,
  };

  As How = As::Unknown;
  const clang::Stmt *Node = nullptr;  // in which it happens
  const clang::Expr *Value = nullptr; // the expression as Node has it
  // Where it happens in a call, of an operator of a class, too.
  std::optional<CallSite> Site;
  std::optional<unsigned> Index; // of the argument; none: it is Site's object
  const clang::ValueDecl *Into = nullptr;

  // What Node makes of the value, if that is a value again.
  const clang::Expr *whole() const {
    return llvm::dyn_cast_or_null<clang::Expr>(Node);
  }
};

Use useOf(const clang::Expr *E, Body &B);
// Through functions that give back what they are given: `std::move`.
Use useOf(const clang::Expr *E, Body &B, Names &Known);

// Is the value thrown away, and does nobody say that this is meant?
bool isDiscarded(const clang::Expr *E, Body &B);

} // namespace spantidy::extract
