// Names for the variables that fixes add, where these can be declared, and
// which of those that are there can be named.
#pragma once

#include "draft.h"

namespace spantidy::extract {

// The block, or the statement, in which a local that is declared in Node is in
// scope.
const clang::Stmt *scopeOf(const clang::VarDecl *V, const clang::Stmt *Node,
                           Body &B);

// The wanted name, or with a number: one that nothing in sight has.
std::string freeName(Draft &D, const std::string &Wanted, Body &B);

// Does another local of its name stand between the variable and the statement?
bool isHidden(Draft &D, const clang::VarDecl *V, const clang::Stmt *At,
              Body &B);

// Does no way jump into the scope that a variable would have which is declared
// before this statement of a block?
bool mayDeclare(const clang::Stmt *Before, Body &B);

} // namespace spantidy::extract
