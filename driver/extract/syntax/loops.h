// Loops that nobody knows the number of turns of, and what grows in them.
#pragma once

#include "changes.h"

namespace spantidy::extract {

// A list that is written out, or a local container to which a few things are
// added one by one.
bool isFew(const clang::Expr *Container, Body &B, Names &Known);

// Does the change make a place longer with each turn of a loop over a container
// or a stream of any length?
bool growsWithoutLimit(const clang::Stmt *Node, const Change &C, Body &B,
                       Names &Known);

} // namespace spantidy::extract
