// One view of every way to call something: functions, methods, static methods
// through an object, operators, constructors.
#pragma once

#include "rules/vocabulary.h"

#include "clang/AST/ExprCXX.h"
#include "llvm/ADT/SmallVector.h"

#include <optional>

namespace spantidy::extract {

struct CallSite {
  const clang::Expr *Node = nullptr;
  const clang::FunctionDecl *Callee = nullptr;
  const clang::Expr *Object = nullptr; // of a method, operator or `x->f()`
  llvm::SmallVector<const clang::Expr *, 6> Arguments; // as given by the user

  const clang::Expr *argument(const std::optional<rules::Position> &P) const;
  llvm::SmallVector<const clang::Expr *, 4>
  arguments(const std::optional<rules::Position> &P) const;
  // The token that names the callee.
  clang::SourceLocation nameLocation() const;
};

// Nothing if the node is no call or the callee is not known.
std::optional<CallSite> asCall(const clang::Stmt *Node);

// Can an object of this type be called?
bool isCallable(clang::QualType T);

// What the fields of an aggregate, and of its bases, are given by the list.
llvm::SmallVector<std::pair<const clang::FieldDecl *, const clang::Expr *>, 4>
fieldsGiven(const clang::InitListExpr *List);

// What a node stands around that adds nothing to it: parentheses, temporaries,
// casts that nobody wrote or that look like a call. Null if the node is another.
const clang::Expr *wrapped(const clang::Stmt *Node);

// The expression as the user thinks of it: without implicit nodes, parentheses
// and casts that keep the data.
const clang::Expr *stripped(const clang::Expr *E);

} // namespace spantidy::extract
