// Points in the control-flow graphs of functions.
#pragma once

#include "draft.h"

namespace spantidy::extract {

// Blocks of one function. Beyond it the ways through it are not asked about:
// the time for that grows with their square.
bool isTooLarge(const Flow &F);

// Where the innermost thing stands that the graph has around Node; the body is
// written down as traced.
model::Point pointOf(Draft &D, const clang::Stmt *Node, Body &B);

// Where control enters the function, before all else, and where it has left it.
model::Point entryOf(Draft &D, Body &B);
model::Point exitOf(Draft &D, Body &B);

// Where the life of a local ends.
std::vector<model::Point> closesOf(const clang::VarDecl *V, Body &B);

} // namespace spantidy::extract
